package org.commonground.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Stop;
import org.commonground.workshop.Change;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.LiveState.Shown;

/**
 * Page Up and Page Down: first through the pages and pictures of the room view, then to the next step or break, or the one before. The
 * changes are for {@link LiveWorkshop#performLive}; how much fits on a page is decided by {@link Paging}.
 */
public final class PresenterNavigation {

    private PresenterNavigation() {}

    /** One on; before the start it starts, at the end nothing changes. */
    public static Change forward(Workshop workshop, Paging paging, IdsAndClock idsAndClock) {
        if (workshop.liveState().step().isEmpty()) {
            return LiveControls.start(workshop, idsAndClock);
        }
        var page = paging.position(workshop);
        return page.index() + 1 < page.count()
                ? turnPage(workshop, page, 1)
                : LiveControls.next(workshop)
                        .filter(step -> !isKeyboardVoteOpen(workshop))
                        .map(step -> LiveControls.goTo(workshop, idsAndClock, step.id()))
                        .orElseGet(PresenterNavigation::noChange);
    }

    /** One back; at the beginning nothing changes. */
    public static Change back(Workshop workshop, Paging paging, IdsAndClock idsAndClock) {
        var page = paging.position(workshop);
        return page.index() > 0
                ? turnPage(workshop, page, -1)
                : LiveControls.previous(workshop)
                        .filter(step -> !isKeyboardVoteOpen(workshop))
                        .map(step -> LiveControls.goTo(workshop, idsAndClock, step.id()))
                        .orElseGet(PresenterNavigation::noChange);
    }

    /** After every change, turns to the page that shows it, so that the person who has just spoken sees the result. */
    public static Subscription followChanges(LiveWorkshop live) {
        return live.onPerformed(done -> live.performLive(turnToChangedPage(live.workshop(), live.paging(), done)));
    }

    /**
     * Turns to the page that shows what a change has added: a card, a row, a need, an offer, words of the sentence or an
     * action; or what it has altered, where the page that shows has none of it.
     */
    public static Change turnToChangedPage(Workshop workshop, Paging paging, Change done) {
        var page = paging.pageAfter(workshop, done);
        var shown = workshop.liveState().shown();
        return page.isEmpty()
                ? noChange()
                : LiveControls.show(workshop, new Shown(shown.ballotId(), shown.beat(), page.getAsInt()));
    }

    /** Id of the first step or break of the exercise that is on, or where that is on of the workshop; empty before the start. */
    public static Optional<String> firstStop(Workshop workshop) {
        return edgeStop(workshop, List::getFirst);
    }

    /** Id of the last step or break of the exercise that is on, or where that is on of the workshop; empty before the start. */
    public static Optional<String> lastStop(Workshop workshop) {
        return edgeStop(workshop, List::getLast);
    }

    private static Optional<String> edgeStop(Workshop workshop, Function<List<Stop>, Stop> which) {
        var step = workshop.liveState().step();
        var ofExercise = step.flatMap(workshop.programme()::exerciseOf)
                .map(Exercise::stops)
                .map(which)
                .map(Stop::id);
        return ofExercise.equals(step)
                ? step.map(on -> which.apply(workshop.programme().stops()).id())
                : ofExercise;
    }

    /** To any step or break. */
    public static Change jump(Workshop workshop, IdsAndClock idsAndClock, String stepId) {
        return isKeyboardVoteOpen(workshop) ? noChange() : LiveControls.goTo(workshop, idsAndClock, stepId);
    }

    /** While people vote at the keyboard the step stays on. */
    private static boolean isKeyboardVoteOpen(Workshop workshop) {
        return Ballots.open(workshop)
                .filter(ballot -> ballot.way() == Ballot.VotingMethod.KEYBOARD)
                .isPresent();
    }

    private static Change turnPage(Workshop workshop, Paging.Position page, int by) {
        var shown = workshop.liveState().shown();
        int to = page.index() + by;
        return LiveControls.show(
                workshop,
                page.results()
                        ? new Shown(shown.ballotId(), to, shown.page())
                        : new Shown(shown.ballotId(), shown.beat(), to));
    }

    private static Change noChange() {
        return new Change("live.nothing", List.of());
    }
}
