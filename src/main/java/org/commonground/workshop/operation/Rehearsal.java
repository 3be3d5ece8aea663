package org.commonground.workshop.operation;

import java.util.List;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.record.Participant;

/** Creates a workshop for practice with the same programme and names of the sides, invented people and no contents. */
public final class Rehearsal {

    private Rehearsal() {}

    /**
     * A copy with its own id, in which everybody is present. It contains neither the invited people nor the answers of the sponsors.
     *
     * @param people the invented people
     */
    public static Workshop create(Workshop workshop, IdsAndClock idsAndClock, List<Invited> people) {
        var details = workshop.details();
        var empty = Workshops.duplicate(workshop, idsAndClock, details.title(), false);
        var copy = Workshop.of(
                empty.items().filter(item -> !(item instanceof Participant)).toList());
        copy = copy.after(Workshops.markFictional(copy));
        copy = details.wallShowsScreen().isPresent()
                ? copy.after(Workshops.setWallShowsScreen(copy, details.wallShowsScreen()))
                : copy;
        copy = copy.after(Participants.add(copy, idsAndClock, people));
        for (var person : copy.participants()) {
            copy = copy.after(Participants.setPresent(copy, idsAndClock, person.id(), true));
        }
        return copy;
    }
}
