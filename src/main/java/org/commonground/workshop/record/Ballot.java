package org.commonground.workshop.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.VoteKind;

/**
 * A vote. Its items are fixed when it opens, and it holds counts once it is closed. Votes of single people are never stored in it.
 *
 * @param items what is voted on, in the order on the board
 * @param voters sides that are asked to vote
 * @param threshold voters a side needs before its counts are shown separately, 3 to 5; 1 in an open vote, which is not secret
 * @param predictionOf the ballot whose result on the other side is predicted here
 * @param repeatOf the ballot this one repeats
 * @param groupSizes number of voters in each group of {@code counts}
 * @param counts number of voters by group, item and value, without counts of 0. Values: dots 0 to the most on one item, scale 1 to its
 *     size, points 0 to the total, consent 0 to 5, ranks 1 to the number of items
 */
public record Ballot(
        String id,
        long place,
        String stepId,
        String question,
        VoteKind kind,
        VotingMethod way,
        State state,
        List<BallotItem> items,
        Set<Side> voters,
        int threshold,
        Optional<String> predictionOf,
        Optional<String> repeatOf,
        List<GroupSize> groupSizes,
        List<Count> counts,
        Instant openedAt,
        Optional<Instant> closedAt,
        Optional<Instant> revealedAt)
        implements Item {

    public Ballot {
        items = List.copyOf(items);
        voters = java.util.Collections.unmodifiableSet(new TreeSet<>(voters));
        groupSizes = List.copyOf(groupSizes);
        counts = List.copyOf(counts);
    }

    /** How people vote. Paper and keyboard are sealed and can be mixed; open is a show of hands. */
    public enum VotingMethod {
        PAPER,
        KEYBOARD,
        OPEN
    }

    /** The state of a ballot. Every state before {@code REVEALED} can change to {@code DISCARDED}. */
    public enum State {
        OPEN,
        CLOSED,
        REVEALED,
        DISCARDED
    }

    /** A group of voters. If a side has too few voters, only the counts of {@code ROOM} are kept. */
    public enum Group {
        MARKETING,
        IT,
        JOINT,
        ROOM;

        public static Group of(Side side) {
            return valueOf(side.name());
        }

        /** Empty for the whole room. */
        public Optional<Side> side() {
            return this == ROOM ? Optional.empty() : Optional.of(Side.valueOf(name()));
        }
    }

    /** An item to vote on: its label when the ballot opened, and the id of the record it came from (empty for a fixed option). */
    public record BallotItem(String id, String label, Optional<String> originId) {}

    public record GroupSize(Group group, int voters) {}

    /** {@code count} voters of {@code group} chose {@code value} for {@code itemId}. */
    public record Count(Group group, String itemId, int value, int count) {}

    public boolean isRevealed() {
        return state == State.REVEALED;
    }

    /** Whether it was held in an earlier workshop and is kept here for comparison with its repeat. Its place is below 0. */
    public boolean isCarriedOver() {
        return place < 0;
    }

    /** Whether its result is hidden until it is revealed. */
    public boolean isSealed() {
        return way != VotingMethod.OPEN;
    }

    /** A new open ballot without counts that neither predicts nor repeats another. */
    public static Ballot opened(
            String id,
            long place,
            String stepId,
            String question,
            VoteKind kind,
            VotingMethod way,
            List<BallotItem> items,
            Set<Side> voters,
            int threshold,
            Instant at) {
        return new Ballot(
                id,
                place,
                stepId,
                question,
                kind,
                way,
                State.OPEN,
                items,
                voters,
                threshold,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                at,
                Optional.empty(),
                Optional.empty());
    }

    /** A copy at another place in the order, without its link to the ballot it repeats. */
    public Ballot withPlace(long elsewhere) {
        return copy(elsewhere, state, Optional.empty(), Optional.empty(), groupSizes, counts, closedAt, revealedAt);
    }

    public Ballot predicting(String otherId) {
        return copy(place, state, Optional.of(otherId), repeatOf, groupSizes, counts, closedAt, revealedAt);
    }

    public Ballot repeating(Optional<String> otherId) {
        return copy(place, state, predictionOf, otherId, groupSizes, counts, closedAt, revealedAt);
    }

    /** A copy in another state, with the counts of that state. */
    public Ballot withState(
            State newState,
            List<GroupSize> newSizes,
            List<Count> newCounts,
            Optional<Instant> newClosedAt,
            Optional<Instant> newRevealedAt) {
        return copy(place, newState, predictionOf, repeatOf, newSizes, newCounts, newClosedAt, newRevealedAt);
    }

    private Ballot copy(
            long newPlace,
            State newState,
            Optional<String> predicted,
            Optional<String> repeated,
            List<GroupSize> newSizes,
            List<Count> newCounts,
            Optional<Instant> newClosedAt,
            Optional<Instant> newRevealedAt) {
        return new Ballot(
                id,
                newPlace,
                stepId,
                question,
                kind,
                way,
                newState,
                items,
                voters,
                threshold,
                predicted,
                repeated,
                newSizes,
                newCounts,
                openedAt,
                newClosedAt,
                newRevealedAt);
    }

    /**
     * The ballot without counts, as the journal stores it. Counts are stored only in the record itself, so that none remain when it is
     * discarded.
     */
    public Ballot withoutCounts() {
        return withState(state, List.of(), List.of(), closedAt, revealedAt);
    }

    /** The ballot as it is kept when it does not count: nothing of the votes remains. */
    public Ballot discarded() {
        return withState(State.DISCARDED, List.of(), List.of(), closedAt, Optional.empty());
    }

    /**
     * The ballot in a copy or file of its workshop: discarded unless it is revealed. A copy of its counts would outlive their discarding,
     * and with those of the next vote show what somebody chose who came late.
     */
    public Ballot outsideItsWorkshop() {
        return isRevealed() ? this : discarded();
    }

    /** The number of voters of the group; 0 if it is not counted separately. */
    public int voterCount(Group group) {
        return groupSizes.stream()
                .filter(size -> size.group() == group)
                .mapToInt(GroupSize::voters)
                .sum();
    }

    /** Whether each side gives one joint answer instead of one per person. */
    public boolean isBySide() {
        return kind instanceof VoteKind.Points points && points.bySide();
    }

    /** Whether both sides are counted separately. */
    public boolean isSplit() {
        return voterCount(Group.MARKETING) > 0 && voterCount(Group.IT) > 0;
    }

    /** The number of voters in the room who chose at most the value for the first item. */
    public int countAtMost(int value) {
        return counts.stream()
                .filter(c -> c.group() == Group.ROOM
                        && c.value() <= value
                        && c.itemId().equals(items.getFirst().id()))
                .mapToInt(Count::count)
                .sum();
    }

    /** The lowest value that can be chosen for an item. */
    public int lowestValue() {
        return kind instanceof VoteKind.Scale || kind instanceof VoteKind.Ranking ? 1 : 0;
    }

    /** The highest value that can be chosen for an item. */
    public int highestValue() {
        return switch (kind) {
            case VoteKind.Dots dots -> dots.mostOnOne();
            case VoteKind.Scale scale -> scale.size();
            case VoteKind.Points points -> points.total();
            case VoteKind.Consent consent -> 5;
            case VoteKind.Ranking ranking -> items.size();
        };
    }
}
