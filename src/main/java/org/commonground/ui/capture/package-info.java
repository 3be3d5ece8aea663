/**
 * The one line into which everything that is said is typed, for console and mirrored room view alike.
 *
 * <p>May import {@code ui.kit}, {@code live}, {@code workshop}, {@code programme}, {@code words}.
 */
@NullMarked
package org.commonground.ui.capture;

import org.jspecify.annotations.NullMarked;
