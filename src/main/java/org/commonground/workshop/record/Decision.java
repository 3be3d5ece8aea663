package org.commonground.workshop.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A decision, with the reservations against it.
 *
 * @param ballotId the vote that it is based on
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

    public Decision withText(String newText) {
        return new Decision(id, place, newText, stepId, ballotId, reservations, at);
    }

    public Decision withReservations(List<Reservation> others) {
        return new Decision(id, place, text, stepId, ballotId, others, at);
    }

    /** A reservation in its author's words; the author is named only on request. */
    public record Reservation(String words, Optional<String> participantId) {}
}
