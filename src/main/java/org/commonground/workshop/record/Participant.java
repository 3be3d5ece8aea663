package org.commonground.workshop.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.Side;

/**
 * A participant: a person who was invited or who owns an action.
 *
 * @param role job title, such as "Head of Data"; may be empty
 * @param email may be empty
 * @param sponsor whether the person is a sponsor; the sponsors, CMO and CIO, speak last
 * @param presence times of presence, oldest first; empty while unknown
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

    /** A period of presence; without {@code to} it has not ended. */
    public record Presence(Instant from, Optional<Instant> to) {}

    public Participant withPresence(List<Presence> times) {
        return new Participant(id, place, name, role, email, side, sponsor, times);
    }

    /** Whether the person is present now. */
    public boolean isPresent() {
        return !presence.isEmpty() && presence.getLast().to().isEmpty();
    }
}
