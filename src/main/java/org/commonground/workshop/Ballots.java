package org.commonground.workshop;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonground.programme.Limits;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.programme.VoteKind;
import org.commonground.programme.VotedOn;

/**
 * The life of a ballot. Its changes are recorded, not performed: a vote is never undone, it is discarded.
 *
 * <p>Votes come in as counts: how many of a side chose which value for which item. See {@link Tally} for what they must hold.
 */
public final class Ballots {

    private static final Set<Side> SIDES = Set.of(Side.MARKETING, Side.IT);

    /**
     * What was counted for a ballot.
     *
     * @param voters how many voted on each side
     * @param counts how many of a side chose a value; nobody's choices may be left out
     */
    public record Counted(List<Ballot.GroupSize> voters, List<Ballot.Count> counts) {
        public static final Counted NOTHING = new Counted(List.of(), List.of());

        public Counted {
            voters = List.copyOf(voters);
            counts = List.copyOf(counts);
        }

        /** Both together, as when some voted on paper and some at the keyboard. */
        public Counted and(Counted other) {
            return new Counted(
                    Stream.concat(voters.stream(), other.voters.stream()).toList(),
                    Stream.concat(counts.stream(), other.counts.stream()).toList());
        }

        boolean isEmpty() {
            return voters.stream().allMatch(size -> size.voters() == 0);
        }
    }

    private Ballots() {}

    /** The ballot that takes votes now; there is one at most. */
    public static Optional<Ballot> open(Workshop workshop) {
        return workshop.ballots().stream()
                .filter(ballot -> ballot.state() == Ballot.State.OPEN)
                .filter(ballot -> ballot.predictionOf().isEmpty())
                .findFirst();
    }

    /** The ballot on which each side says what the other will answer on this one; it lives and ends with it. */
    public static Optional<Ballot> predictionOf(Workshop workshop, String ballotId) {
        return workshop.ballots().stream()
                .filter(ballot -> ballot.predictionOf().filter(ballotId::equals).isPresent())
                .filter(ballot -> ballot.state() != Ballot.State.DISCARDED)
                .findFirst();
    }

    /** The last ballot of a step that was not discarded; predictions are left out. */
    public static Optional<Ballot> of(Workshop workshop, String stepId) {
        return workshop.ballots().stream()
                .filter(ballot -> ballot.stepId().equals(stepId)
                        && !ballot.carried()
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

    /**
     * Whose votes are asked for. In a sealed vote joint people who are here in smaller number than the threshold vote with a side that
     * each of them picks: a lone one would be the difference between the room and the sides.
     */
    public static Set<Side> voters(Workshop workshop, Ballot.Way way, int threshold) {
        var voters = everybody(workshop);
        if (way != Ballot.Way.OPEN && Participants.here(workshop, Side.JOINT) < threshold) {
            voters.remove(Side.JOINT);
        }
        return voters;
    }

    /** Opens a vote by show of hands for everybody; see {@link #open(Workshop, Pen, Step, Ballot.Way, Set, int)}. */
    public static Change open(Workshop workshop, Pen pen, Step step) {
        return open(workshop, pen, step, Ballot.Way.OPEN, everybody(workshop), Limits.LOWEST_THRESHOLD);
    }

    /**
     * Opens a ballot on what stands on the board now. Where the step asks for a prediction and both sides vote, a second ballot on the
     * same lines opens with it, for the two sides only.
     *
     * @param voters whose votes are asked for, at least one side
     * @param threshold {@value #LOWEST_THRESHOLD} to {@value #HIGHEST_THRESHOLD}; an open vote promises nothing and keeps 1
     * @throws Refused if another ballot is open or there is nothing to vote on
     * @throws IllegalArgumentException if the step is no vote, nobody may vote, the threshold is out of range, or a fist of five or a side's
     *     split is to be given in another way than open
     */
    public static Change open(Workshop workshop, Pen pen, Step step, Ballot.Way way, Set<Side> voters, int threshold) {
        if (!(step.kind() instanceof StepKind.Vote vote)) {
            throw new IllegalArgumentException("Not a vote: " + step.id());
        }
        if (vote.vote() instanceof VoteKind.Consent && way != Ballot.Way.OPEN) {
            throw new IllegalArgumentException("A fist of five is shown by all at once, not " + way);
        }
        boolean bySide = vote.vote() instanceof VoteKind.Points points && points.bySide();
        if (bySide && way != Ballot.Way.OPEN) {
            throw new IllegalArgumentException("A side's split is nobody's vote, not " + way);
        }
        if (voters.isEmpty() || threshold < Limits.LOWEST_THRESHOLD || threshold > Limits.HIGHEST_THRESHOLD) {
            throw new IllegalArgumentException("Voters " + voters + ", threshold " + threshold);
        }
        if (open(workshop).isPresent()) {
            throw new Refused(Refused.Reason.BALLOT_OPEN);
        }
        var items = BallotItems.of(workshop, pen, vote.on());
        if (items.isEmpty()) {
            throw new Refused(
                    vote.on() instanceof VotedOn.RowsToStart
                            ? Refused.Reason.NOTHING_TO_START
                            : Refused.Reason.NO_ITEMS);
        }
        var ballot = Ballot.opened(
                        pen.id(),
                        Places.end(workshop.ballots().stream()
                                .filter(earlier -> !earlier.carried())
                                .toList()),
                        step.id(),
                        step.prompt(),
                        vote.vote(),
                        way,
                        items,
                        bySide ? SIDES : voters,
                        way == Ballot.Way.OPEN ? 1 : threshold,
                        pen.now())
                .repeating(first(workshop, step, vote).map(Ballot::id));
        return vote.withPrediction() && voters.containsAll(SIDES)
                ? Change.of("ballot.open", Edit.add(ballot), Edit.add(prediction(ballot, pen)))
                : Change.of("ballot.open", Edit.add(ballot));
    }

    private static Ballot prediction(Ballot of, Pen pen) {
        return Ballot.opened(
                        pen.id(),
                        of.place() + 1,
                        of.stepId(),
                        of.question(),
                        of.kind(),
                        of.way(),
                        of.items(),
                        SIDES,
                        of.threshold(),
                        of.openedAt())
                .predicting(of.id());
    }

    /** Closes a ballot without predictions; see {@link #close(Workshop, Pen, String, Counted, Counted)}. */
    public static Change close(
            Workshop workshop, Pen pen, String ballotId, List<Ballot.GroupSize> voters, List<Ballot.Count> counts) {
        return close(workshop, pen, ballotId, new Counted(voters, counts), Counted.NOTHING);
    }

    /**
     * Closes a ballot with what was counted. Where a side has too few voters only the whole room's counts are kept, and beside a
     * split the room is the two sides alone unless the joint voters are many enough too: else taking one from the other would show
     * what a lone person voted. A prediction that nobody made is discarded.
     *
     * @param answers {@code ROOM} is added up here
     * @throws Refused if the ballot is not open, nobody voted, or the counts do not fit the voters
     */
    public static Change close(Workshop workshop, Pen pen, String ballotId, Counted answers, Counted predictions) {
        var before = workshop.get(Ballot.class, ballotId);
        if (before.state() != Ballot.State.OPEN) {
            throw new Refused(Refused.Reason.BALLOT_NOT_OPEN);
        }
        var closedAt = Optional.of(pen.now());
        var closed = closed(before, answers, closedAt);
        return both(
                "ballot.close",
                Edit.replace(before, closed),
                predictionOf(workshop, ballotId)
                        .map(guess -> Edit.replace(
                                guess,
                                predictions.isEmpty() ? discarded(guess) : closed(guess, predictions, closedAt))));
    }

    private static Ballot closed(Ballot ballot, Counted counted, Optional<Instant> closedAt) {
        var kept = Tally.of(ballot, counted.voters(), counted.counts()).kept();
        return ballot.in(Ballot.State.CLOSED, kept.groupSizes(), kept.counts(), closedAt, Optional.empty());
    }

    /** Shows the result of a closed ballot to the room, its prediction with it. @throws IllegalArgumentException if it is not closed */
    public static Change reveal(Workshop workshop, Pen pen, String ballotId) {
        var before = workshop.get(Ballot.class, ballotId);
        if (before.state() != Ballot.State.CLOSED) {
            throw new IllegalArgumentException("Only a closed ballot is revealed, this is " + before.state());
        }
        var at = pen.now();
        return both(
                "ballot.reveal",
                Edit.replace(before, revealed(before, at)),
                predictionOf(workshop, ballotId).map(guess -> Edit.replace(guess, revealed(guess, at))));
    }

    private static Ballot revealed(Ballot closed, Instant at) {
        return closed.in(
                Ballot.State.REVEALED, closed.groupSizes(), closed.counts(), closed.closedAt(), Optional.of(at));
    }

    /** Ends a ballot that was not revealed; its counts are gone. @throws IllegalArgumentException if it was revealed or discarded */
    public static Change discard(Workshop workshop, String ballotId) {
        var before = workshop.get(Ballot.class, ballotId);
        if (before.state() == Ballot.State.REVEALED || before.state() == Ballot.State.DISCARDED) {
            throw new IllegalArgumentException("Too late to discard, this is " + before.state());
        }
        return both(
                "ballot.discard",
                Edit.replace(before, discarded(before)),
                predictionOf(workshop, ballotId).map(guess -> Edit.replace(guess, discarded(guess))));
    }

    private static Ballot discarded(Ballot ballot) {
        return ballot.in(Ballot.State.DISCARDED, List.of(), List.of(), ballot.closedAt(), Optional.empty());
    }

    private static Change both(String label, Edit answer, Optional<Edit> prediction) {
        return new Change(
                label, Stream.concat(Stream.of(answer), prediction.stream()).toList());
    }

    /**
     * What a vote is seen beside: the earlier one that its step names, or its first run in a workshop before, or the vote of the same step
     * that was revealed before the room talked and votes again.
     */
    private static Optional<Ballot> first(Workshop workshop, Step step, StepKind.Vote vote) {
        return vote.repeatOf()
                .flatMap(earlier -> of(workshop, earlier))
                .or(() -> carried(workshop, step).findFirst())
                .or(() -> of(workshop, step.id()).filter(Ballot::revealed));
    }

    static Stream<Ballot> carried(Workshop workshop, Step step) {
        return workshop.ballots().stream()
                .filter(ballot -> ballot.carried() && ballot.stepId().equals(step.id()))
                .sorted(Comparator.comparingLong(Ballot::place));
    }
}
