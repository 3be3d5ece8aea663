package org.commonground.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Participant;

/**
 * How much of the plan one person carries. Actions that are done or dropped weigh nothing.
 *
 * @param owned actions of which they are the owner
 * @param supported actions of which they are the counterpart
 */
public record Workload(Participant person, int owned, int supported) {

    public int actions() {
        return owned + supported;
    }

    /** Everybody who carries something, the most loaded first; equals in the order of the list of participants. */
    public static List<Workload> of(Workshop workshop) {
        var open = workshop.actions().stream().filter(Workload::countsAsLoad).toList();
        return workshop.participants().stream()
                .map(person -> new Workload(
                        person,
                        (int) open.stream()
                                .filter(action -> isPerson(action.owner(), person))
                                .count(),
                        (int) open.stream()
                                .filter(action ->
                                        isPerson(action.counterpart(), person) && !isPerson(action.owner(), person))
                                .count()))
                .filter(load -> load.actions() > 0)
                .sorted(Comparator.comparingInt(Workload::actions).reversed())
                .toList();
    }

    /** Whether an action is still to be done. */
    static boolean countsAsLoad(Action action) {
        return switch (action.status()) {
            case OPEN, IN_PROGRESS, BLOCKED -> true;
            case DONE, DROPPED -> false;
        };
    }

    private static boolean isPerson(Optional<String> id, Participant person) {
        return id.filter(person.id()::equals).isPresent();
    }
}
