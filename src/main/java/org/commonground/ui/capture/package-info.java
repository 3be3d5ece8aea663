/**
 * The capture line, into which everything said in the workshop is typed, on the console and in the mirrored room view.
 *
 * <p>May import {@code ui.kit}, {@code live}, {@code workshop}, {@code programme}, {@code words}.
 */
@NullMarked
package org.commonground.ui.capture;

import org.jspecify.annotations.NullMarked;
