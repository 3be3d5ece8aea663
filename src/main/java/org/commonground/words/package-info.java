/**
 * Every text that people read, from {@code assets/texts.properties}.
 *
 * <p>Imports nothing of ours; every other package may use it.
 */
@NullMarked
package org.commonground.words;

import org.jspecify.annotations.NullMarked;
