package org.commonground.workshop.operation;

import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InputText;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.RecordLimits;

/** The operations on actions. */
public final class Actions {

    private Actions() {}

    /** @throws InvalidInput if the title is not valid */
    public static Change add(Workshop workshop, IdsAndClock idsAndClock, String title, List<Action.Origin> origins) {
        return Change.of(
                "action.add",
                Edit.add(new Action(
                        idsAndClock.newId(),
                        Places.afterLast(workshop.actions()),
                        InputText.required(title, Limits.MAX_TEXT_LENGTH),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Action.Measure.NONE,
                        origins,
                        Action.Status.OPEN)));
    }

    /**
     * Replaces an action by a version edited in a form. Checks its texts.
     *
     * @throws InvalidInput if a text is not valid
     */
    public static Change edit(Workshop workshop, Action to) {
        var measure = to.measure();
        var checked = to.withTitle(InputText.required(to.title(), Limits.MAX_TEXT_LENGTH))
                .withFirstStep(InputText.optional(to.firstStep(), Limits.MAX_TEXT_LENGTH))
                .withMeasure(new Action.Measure(
                        InputText.optional(measure.what(), RecordLimits.MAX_MEASURE_LENGTH),
                        InputText.optional(measure.today(), RecordLimits.MAX_MEASURED_VALUE_LENGTH),
                        InputText.optional(measure.target(), RecordLimits.MAX_MEASURED_VALUE_LENGTH)));
        return Workshops.replace("action.edit", workshop.get(Action.class, to.id()), checked);
    }

    /** Changes the title. @throws InvalidInput if it is not valid */
    public static Change rename(Workshop workshop, String id, String title) {
        var a = workshop.get(Action.class, id);
        return Workshops.replace("action.edit", a, a.withTitle(InputText.required(title, Limits.MAX_TEXT_LENGTH)));
    }

    public static Change delete(Workshop workshop, String id) {
        return Change.of("action.delete", Edit.delete(workshop.get(Action.class, id)));
    }

    /** Swaps an action with the previous one ({@code by} is −1) or the next one (1). At the ends nothing changes. */
    public static Change move(Workshop workshop, String id, int by) {
        var all = workshop.actions();
        int at = all.indexOf(workshop.get(Action.class, id));
        int to = at + by;
        if (to < 0 || to >= all.size()) {
            return new Change("action.move", List.of());
        }
        return Change.of(
                "action.move",
                Edit.replace(all.get(at), all.get(at).withPlace(all.get(to).place())),
                Edit.replace(all.get(to), all.get(to).withPlace(all.get(at).place())));
    }

    /** The side of a participant; empty if there is no such participant. */
    public static Optional<Side> sideOf(Workshop workshop, Optional<String> participantId) {
        return participantId.flatMap(id -> workshop.find(Participant.class, id)).map(Participant::side);
    }
}
