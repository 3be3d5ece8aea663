/**
 * The room view: what the wall shows, drawn from a {@code RoomScene}, and the window it stands in.
 *
 * <p>May import {@code drawing}, {@code i18n}, {@code programme.model}, {@code report.archive}, {@code report.pdf}, {@code roomview},
 * {@code session}, {@code ui.control}, {@code ui.shell}, {@code workshop} and {@code workshop.operation}.
 */
@NullMarked
package org.commonground.ui.roomview;

import org.jspecify.annotations.NullMarked;
