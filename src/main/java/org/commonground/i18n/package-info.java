/**
 * Every text that people read, from {@code assets/texts.properties}.
 *
 * <p>Imports nothing of ours.
 */
@NullMarked
package org.commonground.i18n;

import org.jspecify.annotations.NullMarked;
