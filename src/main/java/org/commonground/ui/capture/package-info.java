/**
 * The capture line, into which everything said in the workshop is typed, on the console and in the mirrored room view.
 *
 * <p>May import {@code i18n}, {@code programme.model}, {@code session}, {@code ui.control}, {@code ui.layout}, {@code ui.shell},
 * {@code workshop}, {@code workshop.input}, {@code workshop.operation} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.ui.capture;

import org.jspecify.annotations.NullMarked;
