/**
 * The board of cards: what stands where, what is selected, and how it is moved, grouped and worded anew by mouse and keyboard.
 *
 * <p>May import {@code ui.kit}, {@code ui.capture}, {@code live}, {@code drawing}, {@code workshop}, {@code programme}, {@code words}.
 */
@NullMarked
package org.commonground.ui.board;

import org.jspecify.annotations.NullMarked;
