package org.commonground.workshop;

import java.util.List;

/** A workshop to practise with: the same programme and names of the sides, invented people, nothing written in it. */
public final class Rehearsal {

    private Rehearsal() {}

    /**
     * The copy, under an id of its own, with everybody in the room. Nobody who was invited is in it, nor what the sponsors said.
     *
     * @param people the invented ones
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
