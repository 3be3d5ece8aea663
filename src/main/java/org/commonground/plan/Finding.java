package org.commonground.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * One line of "Before you export": a warning, or a check that the plan passes. {@link #messageKey()} and {@link #messageArguments()} make its
 * sentence.
 */
public sealed interface Finding {

    /** Something missing or odd in the actions, all of them of the same fault. Detail: how many. */
    record Faulty(Fault fault, List<String> actionIds) implements Finding {
        public Faulty {
            actionIds = List.copyOf(actionIds);
        }
    }

    /** Somebody with more actions than the workshop's limit. Details: name and how many. */
    record Overloaded(String participantId, String name, int actions) implements Finding {}

    /** There is nothing in the plan yet. */
    record NoActions() implements Finding {}

    /** Every action has an owner and a counterpart from the other side. */
    record BothSides() implements Finding {}

    /** Every action has a date on a working day that is still to come. */
    record AllDated() implements Finding {}

    /** When the first check-in is. Detail: the date. */
    record NextCheckIn(LocalDate due) implements Finding {}

    /** What may be wrong with an action. Its line beside the action is {@code plan.fault.…}. */
    enum Fault {
        NO_OWNER,
        NO_COUNTERPART,
        /** Owner and counterpart are of one side, and neither belongs to both. */
        SAME_SIDE,
        NO_FIRST_STEP,
        NO_DUE,
        WEEKEND,
        PAST;

        public String key() {
            return "plan.fault." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it asks for something to be mended; exporting is possible all the same. */
    default boolean isWarning() {
        return switch (this) {
            case Faulty _, Overloaded _, NoActions _ -> true;
            case BothSides _, AllDated _, NextCheckIn _ -> false;
        };
    }

    /** Key of its sentence. */
    default String messageKey() {
        return switch (this) {
            case Faulty faulty -> "plan.check." + faulty.fault().name().toLowerCase(Locale.ROOT);
            case Overloaded overloaded -> "plan.check.overloaded";
            case NoActions none -> "plan.check.no_actions";
            case BothSides passed -> "plan.check.both_sides";
            case AllDated passed -> "plan.check.all_dated";
            case NextCheckIn passed -> "plan.check.next_check_in";
        };
    }

    /** What is filled into its sentence: numbers, names, and a {@link LocalDate} to be written as the locale does. */
    default List<Object> messageArguments() {
        return switch (this) {
            case Faulty faulty -> List.of(faulty.actionIds().size());
            case Overloaded overloaded -> List.of(overloaded.name(), overloaded.actions());
            case NoActions _, BothSides _, AllDated _ -> List.of();
            case NextCheckIn passed -> List.of(passed.due());
        };
    }
}
