package org.commonground.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.Side;

/**
 * Somebody who was invited, or who owns an action.
 *
 * @param role what they do, "Head of Data"; may be empty
 * @param email may be empty
 * @param sponsor true for the CMO and the CIO, who speak last
 * @param presence when they were in the room, oldest first; empty while nobody said so
 */
public record Participant(
        String id,
        long place,
        String name,
        String role,
        String email,
        Side side,
        boolean sponsor,
        List<Presence> presence)
        implements Item {

    public Participant {
        presence = List.copyOf(presence);
    }

    /** A stay in the room; without {@code to} it lasts. */
    public record Presence(Instant from, Optional<Instant> to) {}

    /** Whether they are here now. */
    public boolean here() {
        return !presence.isEmpty() && presence.getLast().to().isEmpty();
    }
}
