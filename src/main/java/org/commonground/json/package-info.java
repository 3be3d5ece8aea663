/**
 * One JSON codec for records, used by the journal, JSON columns, programme files and the workshop file.
 *
 * <p>May import {@code i18n}.
 */
@NullMarked
package org.commonground.json;

import org.jspecify.annotations.NullMarked;
