/**
 * The board of cards: groups, selection, and moving, grouping and editing by mouse and keyboard.
 *
 * <p>May import {@code drawing}, {@code i18n}, {@code plan}, {@code programme.model}, {@code session}, {@code ui.capture}, {@code ui.control},
 * {@code ui.layout}, {@code workshop}, {@code workshop.operation} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.ui.board;

import org.jspecify.annotations.NullMarked;
