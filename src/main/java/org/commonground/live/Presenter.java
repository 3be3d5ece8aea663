package org.commonground.live;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonground.programme.Exercise;
import org.commonground.programme.Stop;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Ballots;
import org.commonground.workshop.Change;
import org.commonground.workshop.LiveState.Shown;
import org.commonground.workshop.Pen;
import org.commonground.workshop.Workshop;

/**
 * Page Up and Page Down: first through the pages and pictures of the room view, then to the next step or break, or the one before. The
 * changes are for {@link LiveWorkshop#record}; how much fits on a page is decided by {@link Paging}.
 */
public final class Presenter {

    private Presenter() {}

    /** One on; before the start it starts, at the end nothing changes. */
    public static Change forward(Workshop workshop, Paging paging, Pen pen) {
        if (workshop.live().step().isEmpty()) {
            return Steering.start(workshop, pen);
        }
        var page = paging.position(workshop);
        return page.at() + 1 < page.of()
                ? turn(workshop, page, 1)
                : Steering.next(workshop)
                        .filter(step -> !peopleVoteHere(workshop))
                        .map(step -> Steering.goTo(workshop, pen, step.id()))
                        .orElseGet(Presenter::nothing);
    }

    /** One back; at the beginning nothing changes. */
    public static Change back(Workshop workshop, Paging paging, Pen pen) {
        var page = paging.position(workshop);
        return page.at() > 0
                ? turn(workshop, page, -1)
                : Steering.previous(workshop)
                        .filter(step -> !peopleVoteHere(workshop))
                        .map(step -> Steering.goTo(workshop, pen, step.id()))
                        .orElseGet(Presenter::nothing);
    }

    /** After every change, turns to the page that shows it, so that the person who has just spoken sees the result. */
    public static Subscription follow(LiveWorkshop live) {
        return live.onPerformed(done -> live.record(turnTo(live.workshop(), live.paging(), done)));
    }

    /**
     * Turns to the page that shows what a change has added: a card, a row, a need, an offer, words of the sentence or an
     * action; or what it has altered, where the page that shows has none of it.
     */
    public static Change turnTo(Workshop workshop, Paging paging, Change done) {
        var page = paging.pageAfter(workshop, done);
        var shown = workshop.live().shown();
        return page.isEmpty()
                ? nothing()
                : Steering.show(workshop, new Shown(shown.ballotId(), shown.beat(), page.getAsInt()));
    }

    /** Id of the first step or break of the exercise that is on, or where that is on of the workshop; empty before the start. */
    public static Optional<String> first(Workshop workshop) {
        return edge(workshop, List::getFirst);
    }

    /** Id of the last step or break of the exercise that is on, or where that is on of the workshop; empty before the start. */
    public static Optional<String> last(Workshop workshop) {
        return edge(workshop, List::getLast);
    }

    private static Optional<String> edge(Workshop workshop, Function<List<Stop>, Stop> which) {
        var step = workshop.live().step();
        var ofExercise = step.flatMap(workshop.programme()::exerciseOf)
                .map(Exercise::stops)
                .map(which)
                .map(Stop::id);
        return ofExercise.equals(step)
                ? step.map(on -> which.apply(workshop.programme().stops()).id())
                : ofExercise;
    }

    /** To any step or break. */
    public static Change jump(Workshop workshop, Pen pen, String stepId) {
        return peopleVoteHere(workshop) ? nothing() : Steering.goTo(workshop, pen, stepId);
    }

    /** While people vote at the keyboard the step stays on. */
    private static boolean peopleVoteHere(Workshop workshop) {
        return Ballots.open(workshop)
                .filter(ballot -> ballot.way() == Ballot.Way.KEYBOARD)
                .isPresent();
    }

    private static Change turn(Workshop workshop, Paging.Position page, int by) {
        var shown = workshop.live().shown();
        int to = page.at() + by;
        return Steering.show(
                workshop,
                page.results()
                        ? new Shown(shown.ballotId(), to, shown.page())
                        : new Shown(shown.ballotId(), shown.beat(), to));
    }

    private static Change nothing() {
        return new Change("live.nothing", List.of());
    }
}
