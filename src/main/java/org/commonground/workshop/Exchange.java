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
}
