package org.commonground.workshop.record;

import java.util.Optional;
import org.commonground.programme.model.Side;

/** Something a side needs from the other, or can give. A matched need and its give refer to each other. */
public record Exchange(
        String id, long place, String stepId, Side side, Direction direction, String text, Optional<String> matchedWith)
        implements Item {

    /** Whether it is a need or an offer. */
    public enum Direction {
        NEED,
        GIVE
    }

    public Exchange withText(String newText) {
        return new Exchange(id, place, stepId, side, direction, newText, matchedWith);
    }

    public Exchange withMatch(Optional<String> with) {
        return new Exchange(id, place, stepId, side, direction, text, with);
    }
}
