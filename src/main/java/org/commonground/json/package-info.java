/**
 * One JSON codec for records, used by the journal, JSON columns, programme files and the workshop file.
 *
 * <p>May import {@code words}; every other package may use it.
 */
@NullMarked
package org.commonground.json;

import org.jspecify.annotations.NullMarked;
