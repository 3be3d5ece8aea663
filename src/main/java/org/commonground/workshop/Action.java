package org.commonground.workshop;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What will be done.
 *
 * @param firstStep as when-then; may be empty
 * @param owner id of a participant
 * @param counterpart id of a participant of the other side
 * @param measure "we will know by"
 */
public record Action(
        String id,
        long place,
        String title,
        String firstStep,
        Optional<String> owner,
        Optional<String> counterpart,
        Optional<LocalDate> due,
        Measure measure,
        List<Origin> origins,
        Status status)
        implements Item {

    public Action {
        origins = List.copyOf(origins);
    }

    /** What is measured, where it stands and where it should be; any part may be empty. */
    public record Measure(String what, String today, String target) {
        public static final Measure NONE = new Measure("", "", "");
    }

    /** What an action came from: a record of the workshop, and how it read then. */
    public record Origin(Kind kind, String id, String label) {
        public enum Kind {
            CARD,
            THEME,
            BALLOT,
            DECISION,
            REGISTER_ROW,
            EXCHANGE,
            PARKED_ITEM,
            ACTION,
            OFFERED
        }
    }

    /** How far it is. */
    public enum Status {
        OPEN,
        IN_PROGRESS,
        BLOCKED,
        DONE,
        DROPPED
    }
}
