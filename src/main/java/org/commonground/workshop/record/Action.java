package org.commonground.workshop.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An action of the plan.
 *
 * @param firstStep the first step as a when-then sentence; may be empty
 * @param owner id of a participant
 * @param counterpart id of a participant of the other side
 * @param measure how success is measured ("we will know by")
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

    /** What is measured, its value today and the target value; every part may be empty. */
    public record Measure(String what, String today, String target) {
        public static final Measure NONE = new Measure("", "", "");
    }

    /** What an action came from: a record of the workshop, and its text at that time. */
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

    /** The progress of an action. */
    public enum Status {
        OPEN,
        IN_PROGRESS,
        BLOCKED,
        DONE,
        DROPPED
    }

    public Action withTitle(String newTitle) {
        return with(copy -> copy.title = newTitle);
    }

    public Action withFirstStep(String newStep) {
        return with(copy -> copy.firstStep = newStep);
    }

    public Action withOwner(Optional<String> participantId) {
        return with(copy -> copy.owner = participantId);
    }

    public Action withCounterpart(Optional<String> participantId) {
        return with(copy -> copy.counterpart = participantId);
    }

    public Action withDue(Optional<LocalDate> newDue) {
        return with(copy -> copy.due = newDue);
    }

    public Action withMeasure(Measure newMeasure) {
        return with(copy -> copy.measure = newMeasure);
    }

    public Action withStatus(Status newStatus) {
        return with(copy -> copy.status = newStatus);
    }

    public Action withPlace(long elsewhere) {
        return with(copy -> copy.place = elsewhere);
    }

    private Action with(Consumer<Copy> change) {
        var copy = new Copy();
        change.accept(copy);
        return new Action(
                id,
                copy.place,
                copy.title,
                copy.firstStep,
                copy.owner,
                copy.counterpart,
                copy.due,
                copy.measure,
                origins,
                copy.status);
    }

    /** The components that can change, as mutable fields. */
    private final class Copy {
        private long place = Action.this.place;
        private String title = Action.this.title;
        private String firstStep = Action.this.firstStep;
        private Optional<String> owner = Action.this.owner;
        private Optional<String> counterpart = Action.this.counterpart;
        private Optional<LocalDate> due = Action.this.due;
        private Measure measure = Action.this.measure;
        private Status status = Action.this.status;
    }
}
