package org.commonground.workshop;

import java.util.List;
import java.util.Optional;
import org.commonground.programme.Limits;
import org.commonground.programme.Side;

/** The operations on actions. */
public final class Actions {

    private Actions() {}

    /** @throws Refused if the title is not valid */
    public static Change add(Workshop workshop, Pen pen, String title, List<Action.Origin> origins) {
        return Change.of(
                "action.add",
                Edit.add(new Action(
                        pen.id(),
                        Places.end(workshop.actions()),
                        Texts.line(title, Limits.LONGEST_TEXT),
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
     * @throws Refused if a text is not valid
     */
    public static Change edit(Workshop workshop, Action to) {
        var measure = to.measure();
        var checked = to.withTitle(Texts.line(to.title(), Limits.LONGEST_TEXT))
                .withFirstStep(Texts.optional(to.firstStep(), Limits.LONGEST_TEXT))
                .withMeasure(new Action.Measure(
                        Texts.optional(measure.what(), 200),
                        Texts.optional(measure.today(), 80),
                        Texts.optional(measure.target(), 80)));
        return Workshops.replace("action.edit", workshop.get(Action.class, to.id()), checked);
    }

    /** Changes the title. @throws Refused if it is not valid */
    public static Change rename(Workshop workshop, String id, String title) {
        var a = workshop.get(Action.class, id);
        return Workshops.replace("action.edit", a, a.withTitle(Texts.line(title, Limits.LONGEST_TEXT)));
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
                Edit.replace(all.get(at), all.get(at).at(all.get(to).place())),
                Edit.replace(all.get(to), all.get(to).at(all.get(at).place())));
    }

    /** The side of a participant; empty if there is no such participant. */
    public static Optional<Side> sideOf(Workshop workshop, Optional<String> participantId) {
        return participantId.flatMap(id -> workshop.find(Participant.class, id)).map(Participant::side);
    }
}
