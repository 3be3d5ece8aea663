package org.commonground.workshop.operation;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Ballot;

/**
 * The operations on ballots. They cannot be undone: a wrong vote is discarded.
 *
 * <p>Votes arrive as counts: how many of a side chose which value for which item. {@link Tally} checks them.
 */
public final class Ballots {

    private static final Set<Side> SIDES = Set.of(Side.MARKETING, Side.IT);

    /**
     * The counts of a ballot.
     *
     * @param voters number of voters on each side
     * @param counts how many voters of a side chose a value; must include everybody who voted
     */
    public record VoteCounts(List<Ballot.GroupSize> voters, List<Ballot.Count> counts) {
        public static final VoteCounts NONE = new VoteCounts(List.of(), List.of());

        public VoteCounts {
            voters = List.copyOf(voters);
            counts = List.copyOf(counts);
        }

        /** The sum of both, for example of votes on paper and at the keyboard. */
        public VoteCounts plus(VoteCounts other) {
            return new VoteCounts(
                    Stream.concat(voters.stream(), other.voters.stream()).toList(),
                    Stream.concat(counts.stream(), other.counts.stream()).toList());
        }

        int voterCount() {
            return voters.stream().mapToInt(Ballot.GroupSize::voters).sum();
        }

        int voterCount(Ballot.Group group) {
            return voters.stream()
                    .filter(size -> size.group() == group)
                    .mapToInt(Ballot.GroupSize::voters)
                    .sum();
        }
    }

    private Ballots() {}

    /** The ballot that is open now; there is at most one. */
    public static Optional<Ballot> open(Workshop workshop) {
        return workshop.ballots().stream()
                .filter(ballot -> ballot.state() == Ballot.State.OPEN)
                .filter(ballot -> ballot.predictionOf().isEmpty())
                .findFirst();
    }

    /** The ballot with the predictions for this one, if any. It opens, closes and ends together with it. */
    public static Optional<Ballot> predictionOf(Workshop workshop, String ballotId) {
        return workshop.ballots().stream()
                .filter(ballot -> ballot.predictionOf().filter(ballotId::equals).isPresent())
                .filter(ballot -> ballot.state() != Ballot.State.DISCARDED)
                .findFirst();
    }

    /** The last ballot of a step that was neither discarded nor carried over, without predictions. */
    public static Optional<Ballot> latestOf(Workshop workshop, String stepId) {
        return workshop.ballots().stream()
                .filter(ballot -> ballot.stepId().equals(stepId)
                        && !ballot.isCarriedOver()
                        && ballot.state() != Ballot.State.DISCARDED
                        && ballot.predictionOf().isEmpty())
                .max(Comparator.comparingLong(Ballot::place));
    }

    /** Both sides, and {@code JOINT} if any participant belongs to both. */
    public static Set<Side> allSides(Workshop workshop) {
        var voters = EnumSet.of(Side.MARKETING, Side.IT);
        workshop.participants().forEach(participant -> voters.add(participant.side()));
        return voters;
    }

    /**
     * The sides that are asked to vote. In a sealed vote, joint people vote with a side of their choice if fewer of them than the threshold
     * are present; otherwise the difference between the total and the sides would reveal their votes.
     */
    public static Set<Side> sidesAsked(Workshop workshop, Ballot.VotingMethod way, int threshold) {
        var voters = allSides(workshop);
        if (way != Ballot.VotingMethod.OPEN && Participants.presentCount(workshop, Side.JOINT) < threshold) {
            voters.remove(Side.JOINT);
        }
        return voters;
    }

    /** Opens a vote by show of hands for everybody; see {@link #open(Workshop, IdsAndClock, Step, Ballot.VotingMethod, Set, int)}. */
    public static Change open(Workshop workshop, IdsAndClock idsAndClock, Step step) {
        return open(workshop, idsAndClock, step, Ballot.VotingMethod.OPEN, allSides(workshop), Limits.MIN_THRESHOLD);
    }

    /**
     * Opens a ballot on the current contents of the board. If the step includes a prediction and both sides vote, a second ballot on the
     * same items opens with it, for the two sides only.
     *
     * @param voters sides that are asked to vote, at least one
     * @param threshold {@value Limits#MIN_THRESHOLD} to {@value Limits#MAX_THRESHOLD}; an open vote is not secret and always has 1
     * @throws InvalidInput if another ballot is open, there is nothing to vote on, or more is to be put in order than anybody can
     * @throws IllegalArgumentException if the step is not a vote, no side may vote, the threshold is out of range, or a fist of five or a
     *     joint split of a side is not an open vote
     */
    public static Change open(
            Workshop workshop,
            IdsAndClock idsAndClock,
            Step step,
            Ballot.VotingMethod way,
            Set<Side> voters,
            int threshold) {
        return open(workshop, idsAndClock, step, way, voters, threshold, List.of());
    }

    /** As above. @param candidates the items of a vote on candidates for actions; other votes do not have them */
    public static Change open(
            Workshop workshop,
            IdsAndClock idsAndClock,
            Step step,
            Ballot.VotingMethod way,
            Set<Side> voters,
            int threshold,
            List<Ballot.BallotItem> candidates) {
        if (!(step.kind() instanceof StepKind.Vote vote)) {
            throw new IllegalArgumentException("Not a vote: " + step.id());
        }
        if (vote.vote() instanceof VoteKind.Consent && way != Ballot.VotingMethod.OPEN) {
            throw new IllegalArgumentException("A fist of five is shown by all at once, not " + way);
        }
        boolean bySide = vote.vote() instanceof VoteKind.Points points && points.bySide();
        if (bySide && way != Ballot.VotingMethod.OPEN) {
            throw new IllegalArgumentException("A side's split is nobody's vote, not " + way);
        }
        if (voters.isEmpty() || threshold < Limits.MIN_THRESHOLD || threshold > Limits.MAX_THRESHOLD) {
            throw new IllegalArgumentException("Voters " + voters + ", threshold " + threshold);
        }
        if (open(workshop).isPresent()) {
            throw new InvalidInput(InvalidInput.Reason.BALLOT_OPEN);
        }
        var items =
                vote.on() instanceof VotedOn.Candidates ? candidates : BallotItems.of(workshop, idsAndClock, vote.on());
        if (items.isEmpty()) {
            throw new InvalidInput(
                    vote.on() instanceof VotedOn.RowsToStart
                            ? InvalidInput.Reason.NOTHING_TO_START
                            : InvalidInput.Reason.NO_ITEMS);
        }
        if (vote.vote() instanceof VoteKind.Ranking) {
            checkRankable(items.size());
        }
        var ballot = Ballot.opened(
                        idsAndClock.newId(),
                        Places.afterLast(workshop.ballots().stream()
                                .filter(earlier -> !earlier.isCarriedOver())
                                .toList()),
                        step.id(),
                        step.prompt(),
                        vote.vote(),
                        way,
                        items,
                        bySide ? SIDES : voters,
                        way == Ballot.VotingMethod.OPEN ? 1 : threshold,
                        idsAndClock.now())
                .repeating(first(workshop, step, vote).map(Ballot::id));
        return vote.withPrediction() && voters.containsAll(SIDES)
                ? Change.of("ballot.open", Edit.add(ballot), Edit.add(prediction(ballot, idsAndClock)))
                : Change.of("ballot.open", Edit.add(ballot));
    }

    private static void checkRankable(int items) {
        if (items < 2) {
            throw new InvalidInput(InvalidInput.Reason.TOO_FEW_TO_RANK);
        }
        if (items > Limits.MAX_RANKED) {
            throw new InvalidInput(InvalidInput.Reason.TOO_MANY_TO_RANK, items, Limits.MAX_RANKED);
        }
    }

    private static Ballot prediction(Ballot of, IdsAndClock idsAndClock) {
        return Ballot.opened(
                        idsAndClock.newId(),
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

    /** Closes a ballot without predictions; see {@link #close(Workshop, IdsAndClock, String, VoteCounts, VoteCounts)}. */
    public static Change close(
            Workshop workshop,
            IdsAndClock idsAndClock,
            String ballotId,
            List<Ballot.GroupSize> voters,
            List<Ballot.Count> counts) {
        return close(workshop, idsAndClock, ballotId, new VoteCounts(voters, counts), VoteCounts.NONE);
    }

    /**
     * Closes a ballot with its counts. If a side has too few voters, only the total of the room is kept. If the sides are kept separately,
     * the total includes joint voters only if they are many enough too; otherwise the difference would show how a single person voted. A
     * prediction with too few votes is discarded, as is one of almost the same people as an earlier one.
     *
     * @param answers counts by side; the total of {@code ROOM} is calculated here
     * @throws InvalidInput if the ballot is not open, nobody voted, fewer voted than the threshold, almost the same people voted as in an
     *     earlier vote on the same question in this workshop, or the counts do not fit the voters
     */
    public static Change close(
            Workshop workshop, IdsAndClock idsAndClock, String ballotId, VoteCounts answers, VoteCounts predictions) {
        var before = workshop.get(Ballot.class, ballotId);
        if (before.state() != Ballot.State.OPEN) {
            throw new InvalidInput(InvalidInput.Reason.BALLOT_NOT_OPEN);
        }
        var closedAt = Optional.of(idsAndClock.now());
        var closed = closed(before, tally(before, answers), EarlierVotes.inThisWorkshop(workshop, before), closedAt);
        return both(
                "ballot.close",
                Edit.replace(before, closed),
                predictionOf(workshop, ballotId)
                        .map(guess -> Edit.replace(
                                guess,
                                closedPrediction(
                                        guess, predictions, EarlierVotes.inThisWorkshop(workshop, guess), closedAt))));
    }

    private static Ballot closedPrediction(
            Ballot guess, VoteCounts predictions, List<Ballot> earlier, Optional<Instant> closedAt) {
        if (predictions.voterCount() < guess.threshold()) {
            return guess.discarded();
        }
        var tally = tally(guess, predictions);
        return tally.isAlmostThatOf(earlier) ? guess.discarded() : closed(guess, tally, earlier, closedAt);
    }

    private static Tally tally(Ballot ballot, VoteCounts counted) {
        return Tally.of(ballot, counted.voters(), counted.counts());
    }

    /** The number of joint votes that closing would leave out, because the sides are kept apart and too few joint people voted. */
    public static Optional<Integer> jointVotesLeftOut(Ballot ballot, VoteCounts votes) {
        int joint = votes.voterCount(Ballot.Group.JOINT);
        boolean apart = SIDES.stream().allMatch(side -> votes.voterCount(Ballot.Group.of(side)) >= ballot.threshold());
        return apart && joint > 0 && joint < ballot.threshold() ? Optional.of(joint) : Optional.empty();
    }

    /**
     * Whether the voters are almost those of the same vote at an earlier workshop. The result is kept all the same, for it is there to show
     * what has changed since.
     */
    public static boolean hasAlmostTheVotersOfAnEarlierWorkshop(Workshop workshop, Ballot ballot, VoteCounts votes) {
        return Tally.ofVoters(ballot, votes.voters()).isAlmostThatOf(EarlierVotes.ofEarlierWorkshops(workshop, ballot));
    }

    private static Ballot closed(Ballot ballot, Tally tally, List<Ballot> earlier, Optional<Instant> closedAt) {
        var kept = tally.keptCounts(earlier);
        return ballot.withState(Ballot.State.CLOSED, kept.groupSizes(), kept.counts(), closedAt, Optional.empty());
    }

    /** Reveals the result of a closed ballot and of its prediction. @throws IllegalArgumentException if it is not closed */
    public static Change reveal(Workshop workshop, IdsAndClock idsAndClock, String ballotId) {
        var before = workshop.get(Ballot.class, ballotId);
        if (before.state() != Ballot.State.CLOSED) {
            throw new IllegalArgumentException("Only a closed ballot is revealed, this is " + before.state());
        }
        var at = idsAndClock.now();
        return both(
                "ballot.reveal",
                Edit.replace(before, revealed(before, at)),
                predictionOf(workshop, ballotId).map(guess -> Edit.replace(guess, revealed(guess, at))));
    }

    private static Ballot revealed(Ballot closed, Instant at) {
        return closed.withState(
                Ballot.State.REVEALED, closed.groupSizes(), closed.counts(), closed.closedAt(), Optional.of(at));
    }

    /** Discards a ballot that was not revealed, with its counts. @throws IllegalArgumentException if it was revealed or discarded */
    public static Change discard(Workshop workshop, String ballotId) {
        var before = workshop.get(Ballot.class, ballotId);
        if (before.state() == Ballot.State.REVEALED || before.state() == Ballot.State.DISCARDED) {
            throw new IllegalArgumentException("Too late to discard, this is " + before.state());
        }
        return both(
                "ballot.discard",
                Edit.replace(before, before.discarded()),
                predictionOf(workshop, ballotId).map(guess -> Edit.replace(guess, guess.discarded())));
    }

    private static Change both(String label, Edit answer, Optional<Edit> prediction) {
        return new Change(
                label, Stream.concat(Stream.of(answer), prediction.stream()).toList());
    }

    /**
     * The ballot that a new vote is compared with: the earlier one named by its step, or its first run in an earlier workshop, or the
     * revealed ballot of the same step that is now voted on again.
     */
    private static Optional<Ballot> first(Workshop workshop, Step step, StepKind.Vote vote) {
        return vote.repeatOf()
                .flatMap(earlier -> latestOf(workshop, earlier))
                .or(() -> carriedOver(workshop, step).findFirst())
                .or(() -> latestOf(workshop, step.id()).filter(Ballot::isRevealed));
    }

    static Stream<Ballot> carriedOver(Workshop workshop, Step step) {
        return workshop.ballots().stream()
                .filter(ballot -> ballot.isCarriedOver() && ballot.stepId().equals(step.id()))
                .sorted(Comparator.comparingLong(Ballot::place));
    }
}
