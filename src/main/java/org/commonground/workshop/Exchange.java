package org.commonground.workshop;

import java.util.Optional;
import org.commonground.programme.Side;

/** Something a side needs of the other, or can give; a matched need and give name each other. */
public record Exchange(
        String id, long place, String stepId, Side side, Direction direction, String text, Optional<String> matchedWith)
        implements Item {

    /** Asked for, or offered. */
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
