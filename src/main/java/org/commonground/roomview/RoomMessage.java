package org.commonground.roomview;

import java.util.Optional;
import org.commonground.drawing.Picture;

/**
 * What the facilitator shows the room in place of the step for a while.
 *
 * @param text may be empty if there is a picture, under which it is shown
 */
public record RoomMessage(String text, Optional<Picture> picture) {}
