/**
 * The room view: what the wall shows, drawn from a {@code RoomScene}, and the window it stands in.
 *
 * <p>May import {@code ui.kit}, {@code live}, {@code roomview}, {@code workshop}, {@code programme} and {@code words}; never
 * {@code ui.console}.
 */
@NullMarked
package org.commonground.ui.room;

import org.jspecify.annotations.NullMarked;
