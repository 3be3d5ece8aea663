/**
 * The board of cards: groups, selection, and moving, grouping and editing by mouse and keyboard.
 *
 * <p>May import {@code ui.kit}, {@code ui.capture}, {@code live}, {@code drawing}, {@code workshop}, {@code programme}, {@code words}.
 */
@NullMarked
package org.commonground.ui.board;

import org.jspecify.annotations.NullMarked;
