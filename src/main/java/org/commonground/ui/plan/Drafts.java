package org.commonground.ui.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.commonground.workshop.Action;
import org.commonground.workshop.Action.Measure;
import org.commonground.workshop.Action.Status;

/** An action with one thing changed, as the form hands it on to be checked. */
final class Drafts {

    private Drafts() {}

    static Action title(Action a, String title) {
        return with(a, title, a.firstStep(), a.owner(), a.counterpart(), a.due(), a.measure(), a.status());
    }

    static Action firstStep(Action a, String step) {
        return with(a, a.title(), step, a.owner(), a.counterpart(), a.due(), a.measure(), a.status());
    }

    static Action owner(Action a, Optional<String> who) {
        return with(a, a.title(), a.firstStep(), who, a.counterpart(), a.due(), a.measure(), a.status());
    }

    static Action counterpart(Action a, Optional<String> who) {
        return with(a, a.title(), a.firstStep(), a.owner(), who, a.due(), a.measure(), a.status());
    }

    static Action due(Action a, Optional<LocalDate> due) {
        return with(a, a.title(), a.firstStep(), a.owner(), a.counterpart(), due, a.measure(), a.status());
    }

    static Action measure(Action a, Measure measure) {
        return with(a, a.title(), a.firstStep(), a.owner(), a.counterpart(), a.due(), measure, a.status());
    }

    static Action status(Action a, Status status) {
        return with(a, a.title(), a.firstStep(), a.owner(), a.counterpart(), a.due(), a.measure(), status);
    }

    private static Action with(
            Action a,
            String title,
            String firstStep,
            Optional<String> owner,
            Optional<String> counterpart,
            Optional<LocalDate> due,
            Measure measure,
            Status status) {
        return new Action(a.id(), a.place(), title, firstStep, owner, counterpart, due, measure, a.origins(), status);
    }
}
