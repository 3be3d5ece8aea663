package org.commonground.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.plan.VoteOpening;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.Stop;
import org.commonground.workshop.Change;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.Voters;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.LiveState.Shown;

/**
 * Page Up and Page Down: first through the pages and pictures of the room view and the stages of a vote, then to the next step or break, or
 * the one before. The changes are for {@link LiveWorkshop#performLive}; how much fits on a page is decided by {@link Paging}.
 */
public final class PresenterNavigation {

    private PresenterNavigation() {}

    /** What Page Down does to a vote before it leads on. */
    public enum VoteAction {
        OPEN,
        /** Nobody has closed the vote, and votes are missing: the room stays. */
        WAIT,
        CLOSE,
        REVEAL
    }

    /** What the next Page Down does to a vote; empty where it turns a page or leads to the next step. */
    public static Optional<VoteAction> nextVoteAction(LiveWorkshop live) {
        return voteStep(live).map(VoteStep::action);
    }

    /** Whether the next Page Down leaves a vote that was not held, because there is nothing to vote on. */
    public static boolean leavesVoteUnheld(LiveWorkshop live) {
        var workshop = live.workshop();
        return nextVoteAction(live).isEmpty()
                && workshop.currentStep()
                        .filter(step -> step.kind() instanceof StepKind.Vote
                                && Ballots.latestOf(workshop, step.id()).isEmpty())
                        .isPresent();
    }

    private record VoteStep(VoteAction action, Change change) {}

    private static Optional<VoteStep> voteStep(LiveWorkshop live) {
        var workshop = live.workshop();
        var step = workshop.currentStep();
        var page = live.paging().position(workshop);
        if (step.isEmpty() || page.index() + 1 < page.count()) {
            return Optional.empty();
        }
        var open = Ballots.open(workshop);
        if (open.isPresent()) {
            return Optional.of(closing(live, open.get()));
        }
        var unrevealed = votesOf(step.get())
                .flatMap(id -> Ballots.latestOf(workshop, id).stream())
                .filter(ballot -> ballot.state() == Ballot.State.CLOSED)
                .findFirst();
        return unrevealed
                .map(ballot -> new VoteStep(VoteAction.REVEAL, Ballots.reveal(workshop, live.pen(), ballot.id())))
                .or(() -> opening(live, step.get()).map(change -> new VoteStep(VoteAction.OPEN, change)));
    }

    private static Stream<String> votesOf(Step step) {
        return switch (step.kind()) {
            case StepKind.Vote _ -> Stream.of(step.id());
            case StepKind.Reveal reveal -> reveal.ballotSteps().stream();
            case StepKind.Cards _,
                    StepKind.Map _,
                    StepKind.Register _,
                    StepKind.Statement _,
                    StepKind.Exchange _,
                    StepKind.Plan _,
                    StepKind.Talk _ -> Stream.empty();
        };
    }

    /** Ballots that are all in are closed. A show of hands is closed where its counts are typed. */
    private static VoteStep closing(LiveWorkshop live, Ballot ballot) {
        var workshop = live.workshop();
        var turnout = live.turnout();
        boolean complete = ballot.way() != Ballot.VotingMethod.OPEN
                && turnout.values().stream().mapToInt(n -> n).sum() > 0
                && !workshop.participants().isEmpty()
                && Voters.missingVotes(workshop, ballot, turnout) == 0;
        return live.ballotBox()
                .filter(box -> complete)
                .map(box -> new VoteStep(
                        VoteAction.CLOSE,
                        Ballots.close(workshop, live.pen(), ballot.id(), box.answers(), box.predictions())))
                .orElseGet(() -> new VoteStep(VoteAction.WAIT, LiveControls.noChange()));
    }

    /** Opens a sealed vote on paper, any other by show of hands; empty where there is no vote yet to open or nothing to vote on. */
    private static Optional<Change> opening(LiveWorkshop live, Step step) {
        var workshop = live.workshop();
        if (!(step.kind() instanceof StepKind.Vote vote)
                || Ballots.latestOf(workshop, step.id()).isPresent()) {
            return Optional.empty();
        }
        var way = vote.sealed() ? Ballot.VotingMethod.PAPER : Ballot.VotingMethod.OPEN;
        try {
            return Optional.of(
                    VoteOpening.open(workshop, live.pen(), Messages.ofSystem(), step, way, Limits.MIN_THRESHOLD));
        } catch (InvalidInput nothingToVoteOn) {
            return Optional.empty();
        }
    }

    /**
     * One on: to the next page, through opening, closing and revealing a vote, and to the next step. Before the start it starts; at the end
     * and before a vote that waits nothing changes.
     */
    public static Change forward(LiveWorkshop live) {
        return voteStep(live)
                .map(VoteStep::change)
                .orElseGet(() -> forward(live.workshop(), live.paging(), live.pen()));
    }

    /** One on in what is shown, whatever votes there are; before the start it starts, at the end nothing changes. */
    public static Change forward(Workshop workshop, Paging paging, IdsAndClock idsAndClock) {
        if (workshop.liveState().step().isEmpty()) {
            return LiveControls.start(workshop, idsAndClock);
        }
        return turn(workshop, paging, idsAndClock, 1);
    }

    /** One back; at the beginning nothing changes. */
    public static Change back(Workshop workshop, Paging paging, IdsAndClock idsAndClock) {
        return turn(workshop, paging, idsAndClock, -1);
    }

    /** Turns to the page before or after, or to the step or break. @param by 1 forward, −1 back */
    private static Change turn(Workshop workshop, Paging paging, IdsAndClock idsAndClock, int by) {
        var page = paging.position(workshop);
        int to = page.index() + by;
        return to >= 0 && to < page.count()
                ? turnPage(workshop, page, to)
                : LiveControls.neighbour(workshop, by)
                        .map(stop -> jump(workshop, idsAndClock, stop.id()))
                        .orElseGet(LiveControls::noChange);
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
                ? LiveControls.noChange()
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
        return isKeyboardVoteOpen(workshop)
                ? LiveControls.noChange()
                : LiveControls.goTo(workshop, idsAndClock, stepId);
    }

    /** While people vote at the keyboard the step stays on. */
    private static boolean isKeyboardVoteOpen(Workshop workshop) {
        return Ballots.open(workshop)
                .filter(ballot -> ballot.way() == Ballot.VotingMethod.KEYBOARD)
                .isPresent();
    }

    private static Change turnPage(Workshop workshop, Paging.Position page, int to) {
        var shown = workshop.liveState().shown();
        return LiveControls.show(
                workshop,
                page.results()
                        ? new Shown(shown.ballotId(), to, shown.page())
                        : new Shown(shown.ballotId(), shown.beat(), to));
    }
}
