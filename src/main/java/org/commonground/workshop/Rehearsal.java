package org.commonground.workshop;

import java.util.List;

/** Creates a workshop for practice with the same programme and names of the sides, invented people and no contents. */
public final class Rehearsal {

    private Rehearsal() {}

    /**
     * A copy with its own id, in which everybody is present. It contains neither the invited people nor the answers of the sponsors.
     *
     * @param people the invented people
     */
    public static Workshop of(Workshop workshop, Pen pen, List<Invited> people) {
        var details = workshop.details();
        var empty = Workshops.duplicate(workshop, pen, details.title(), false);
        var copy = Workshop.of(
                empty.items().filter(item -> !(item instanceof Participant)).toList());
        copy = copy.after(Workshops.markFictional(copy));
        copy = details.wallShowsScreen().isPresent()
                ? copy.after(Workshops.answerWall(copy, details.wallShowsScreen()))
                : copy;
        copy = copy.after(Participants.add(copy, pen, people));
        for (var person : copy.participants()) {
            copy = copy.after(Participants.present(copy, pen, person.id(), true));
        }
        return copy;
    }
}
