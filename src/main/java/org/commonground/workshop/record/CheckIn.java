package org.commonground.workshop.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A follow-up date.
 *
 * @param days planned day, in days after the workshop
 * @param due date, never a Saturday or Sunday
 * @param heldIn id of the workshop in which it was held
 */
public record CheckIn(String id, long place, int days, LocalDate due, Optional<String> heldIn) implements Item {

    public CheckIn withHeldIn(String workshopId) {
        return new CheckIn(id, place, days, due, Optional.of(workshopId));
    }
}
