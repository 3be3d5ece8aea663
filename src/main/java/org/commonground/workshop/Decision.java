package org.commonground.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something the room agreed, with the dissent that is kept with it.
 *
 * @param ballotId the vote it rests on
 */
public record Decision(
        String id,
        long place,
        String text,
        Optional<String> stepId,
        Optional<String> ballotId,
        List<Reservation> reservations,
        Instant at)
        implements Item {

    public Decision {
        reservations = List.copyOf(reservations);
    }

    /** A dissent in its own words; a name only if offered. */
    public record Reservation(String words, Optional<String> participantId) {}
}
