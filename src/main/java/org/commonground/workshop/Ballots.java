package org.commonground.workshop;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;

/**
 * The life of a ballot. Its changes are recorded, not performed: a vote is never undone, it is discarded.
 *
 * <p>Votes come in as counts: how many of a side chose which value for which item. See {@link Tally} for what they must hold.
 */
public final class Ballots {

    /** Fewest voters a side needs in a sealed ballot before its counts are shown apart. */
    public static final int LOWEST_THRESHOLD = 3;

    /** The most caution that can be asked for. */
    public static final int HIGHEST_THRESHOLD = 5;

    private Ballots() {}

    /** The ballot that takes votes now; there is one at most. */
    public static Optional<Ballot> open(Workshop workshop) {
        return workshop.ballots().stream()
                .filter(ballot -> ballot.state() == Ballot.State.OPEN)
                .findFirst();
    }

    /** The last ballot of a step that was not discarded; predictions are left out. */
    public static Optional<Ballot> of(Workshop workshop, String stepId) {
        return workshop.ballots().stream()
                .filter(ballot -> ballot.stepId().equals(stepId)
                        && ballot.state() != Ballot.State.DISCARDED
                        && ballot.predictionOf().isEmpty())
                .max(Comparator.comparingLong(Ballot::place));
    }

    /** Both sides, and joint people where there are any. */
    public static Set<Side> everybody(Workshop workshop) {
        var voters = EnumSet.of(Side.MARKETING, Side.IT);
        workshop.participants().forEach(participant -> voters.add(participant.side()));
        return voters;
    }

    /** Opens a vote by show of hands for everybody; see {@link #open(Workshop, Pen, Step, Ballot.Way, Set, int)}. */
    public static Change open(Workshop workshop, Pen pen, Step step) {
        return open(workshop, pen, step, Ballot.Way.OPEN, everybody(workshop), LOWEST_THRESHOLD);
    }

    /**
     * Opens a ballot on what stands on the board now.
     *
     * @param voters whose votes are asked for, at least one side
     * @param threshold {@value #LOWEST_THRESHOLD} to {@value #HIGHEST_THRESHOLD}; an open vote promises nothing and keeps 1
     * @throws Refused if another ballot is open or there is nothing to vote on
     * @throws IllegalArgumentException if the step is no vote, nobody may vote or the threshold is out of range
     */
    public static Change open(Workshop workshop, Pen pen, Step step, Ballot.Way way, Set<Side> voters, int threshold) {
        if (!(step.kind() instanceof StepKind.Vote vote)) {
            throw new IllegalArgumentException("Not a vote: " + step.id());
        }
        if (voters.isEmpty() || threshold < LOWEST_THRESHOLD || threshold > HIGHEST_THRESHOLD) {
            throw new IllegalArgumentException("Voters " + voters + ", threshold " + threshold);
        }
        if (open(workshop).isPresent()) {
            throw new Refused(Refused.Reason.BALLOT_OPEN);
        }
        var items = BallotItems.of(workshop, pen, vote.on());
        if (items.isEmpty()) {
            throw new Refused(Refused.Reason.NO_ITEMS);
        }
        return Change.of(
                "ballot.open",
                Edit.add(new Ballot(
                        pen.id(),
                        Places.end(workshop.ballots()),
                        step.id(),
                        step.prompt(),
                        vote.vote(),
                        way,
                        Ballot.State.OPEN,
                        items,
                        voters,
                        way == Ballot.Way.OPEN ? 1 : threshold,
                        Optional.empty(),
                        vote.repeatOf()
                                .flatMap(earlier -> of(workshop, earlier))
                                .map(Ballot::id),
                        List.of(),
                        List.of(),
                        pen.now(),
                        Optional.empty(),
                        Optional.empty())));
    }

    /**
     * Closes a ballot with what was counted. Where a side has too few voters only the whole room's counts are kept, and beside a
     * split the room is the two sides alone unless the joint voters are many enough too: else taking one from the other would show
     * what a lone person voted.
     *
     * @param voters how many voted on each side ({@code ROOM} is added up here)
     * @param counts how many of a side chose a value; nobody's choices may be left out
     * @throws Refused if the ballot is not open, nobody voted, or the counts do not fit the voters
     */
    public static Change close(
            Workshop workshop, Pen pen, String ballotId, List<Ballot.GroupSize> voters, List<Ballot.Count> counts) {
        var before = workshop.get(Ballot.class, ballotId);
        if (before.state() != Ballot.State.OPEN) {
            throw new Refused(Refused.Reason.BALLOT_NOT_OPEN);
        }
        var kept = Tally.of(before, voters, counts).kept();
        return change("ballot.close", before, Ballot.State.CLOSED, kept, Optional.of(pen.now()), Optional.empty());
    }

    /** Shows the result of a closed ballot to the room. @throws IllegalArgumentException if it is not closed */
    public static Change reveal(Workshop workshop, Pen pen, String ballotId) {
        var before = workshop.get(Ballot.class, ballotId);
        if (before.state() != Ballot.State.CLOSED) {
            throw new IllegalArgumentException("Only a closed ballot is revealed, this is " + before.state());
        }
        var kept = new Tally.Kept(before.groupSizes(), before.counts());
        return change("ballot.reveal", before, Ballot.State.REVEALED, kept, before.closedAt(), Optional.of(pen.now()));
    }

    /** Ends a ballot that was not revealed; its counts are gone. @throws IllegalArgumentException if it was revealed or discarded */
    public static Change discard(Workshop workshop, String ballotId) {
        var before = workshop.get(Ballot.class, ballotId);
        if (before.state() == Ballot.State.REVEALED || before.state() == Ballot.State.DISCARDED) {
            throw new IllegalArgumentException("Too late to discard, this is " + before.state());
        }
        var nothing = new Tally.Kept(List.of(), List.of());
        return change("ballot.discard", before, Ballot.State.DISCARDED, nothing, before.closedAt(), Optional.empty());
    }

    private static Change change(
            String label,
            Ballot b,
            Ballot.State state,
            Tally.Kept kept,
            Optional<Instant> closedAt,
            Optional<Instant> revealedAt) {
        return Change.of(
                label,
                Edit.replace(
                        b,
                        new Ballot(
                                b.id(),
                                b.place(),
                                b.stepId(),
                                b.question(),
                                b.kind(),
                                b.way(),
                                state,
                                b.items(),
                                b.voters(),
                                b.threshold(),
                                b.predictionOf(),
                                b.repeatOf(),
                                kept.groupSizes(),
                                kept.counts(),
                                b.openedAt(),
                                closedAt,
                                revealedAt)));
    }
}
