package org.commonground.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commonground.programme.Side;
import org.commonground.programme.VoteKind;

/**
 * A vote. It freezes its items when it opens, and holds counts once it is closed; single votes never reach it.
 *
 * @param items what is voted on, in the order on the board
 * @param voters whose votes are asked for
 * @param threshold voters a side needs before its counts are shown apart, 3 to 5; 1 in an open vote, which promises nothing
 * @param predictionOf the ballot whose outcome on the other side this one predicts
 * @param repeatOf the ballot this one repeats
 * @param groupSizes how many voted in each group of {@code counts}
 * @param counts how many chose which value, by group and item; a count of 0 is left out. Values: dots 0 to the most on one item,
 *     scale 1 to its size, points 0 to the total, consent 0 to 5
 */
public record Ballot(
        String id,
        long place,
        String stepId,
        String question,
        VoteKind kind,
        Way way,
        State state,
        List<Line> items,
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

    /** How votes come in. Paper and keyboard are sealed and may be mixed; open is a show of hands. */
    public enum Way {
        PAPER,
        KEYBOARD,
        OPEN
    }

    /** A ballot's life; {@code DISCARDED} ends it from anywhere before {@code REVEALED}. */
    public enum State {
        OPEN,
        CLOSED,
        REVEALED,
        DISCARDED
    }

    /** Whose counts. {@code ROOM} alone where a split is not allowed. */
    public enum Group {
        MARKETING,
        IT,
        JOINT,
        ROOM
    }

    /** What is voted on: a label as it read when the ballot opened, and the record it came from (empty for a fixed option). */
    public record Line(String id, String label, Optional<String> originId) {}

    public record GroupSize(Group group, int voters) {}

    /** {@code count} voters of {@code group} chose {@code value} for {@code itemId}. */
    public record Count(Group group, String itemId, int value, int count) {}

    public boolean revealed() {
        return state == State.REVEALED;
    }

    /** Whether it was held in the workshop before, and is here to be seen beside its repeat: its place is below 0. */
    public boolean carried() {
        return place < 0;
    }

    /** Whether nobody may see it before it is revealed. */
    public boolean sealed() {
        return way != Way.OPEN;
    }

    /** A ballot that takes votes: nothing is counted, and it neither predicts nor repeats another. */
    public static Ballot opened(
            String id,
            long place,
            String stepId,
            String question,
            VoteKind kind,
            Way way,
            List<Line> items,
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

    /** The same result somewhere else in the order, without what it repeats. */
    Ballot at(long elsewhere) {
        return linked(elsewhere, Optional.empty(), Optional.empty());
    }

    Ballot predicting(String otherId) {
        return linked(place, Optional.of(otherId), repeatOf);
    }

    Ballot repeating(Optional<String> otherId) {
        return linked(place, predictionOf, otherId);
    }

    private Ballot linked(long newPlace, Optional<String> predicted, Optional<String> repeated) {
        return new Ballot(
                id,
                newPlace,
                stepId,
                question,
                kind,
                way,
                state,
                items,
                voters,
                threshold,
                predicted,
                repeated,
                groupSizes,
                counts,
                openedAt,
                closedAt,
                revealedAt);
    }

    /** The ballot at another point of its life, with what was counted by then. */
    public Ballot in(
            State newState,
            List<GroupSize> newSizes,
            List<Count> newCounts,
            Optional<Instant> newClosedAt,
            Optional<Instant> newRevealedAt) {
        return new Ballot(
                id,
                place,
                stepId,
                question,
                kind,
                way,
                newState,
                items,
                voters,
                threshold,
                predictionOf,
                repeatOf,
                newSizes,
                newCounts,
                openedAt,
                newClosedAt,
                newRevealedAt);
    }

    /** The ballot as the journal keeps it: what was counted stands in one place only, so that discarding it leaves none. */
    public Ballot withoutCounts() {
        return in(state, List.of(), List.of(), closedAt, revealedAt);
    }

    /** How many voted in the group; 0 where it is not kept apart. */
    public int size(Group group) {
        return groupSizes.stream()
                .filter(size -> size.group() == group)
                .mapToInt(GroupSize::voters)
                .sum();
    }

    /** Whether each side gives one answer that it agreed on, and not each of its people. */
    public boolean bySide() {
        return kind instanceof VoteKind.Points points && points.bySide();
    }

    /** Whether counts are kept apart by side. */
    public boolean split() {
        return size(Group.MARKETING) > 0 && size(Group.IT) > 0;
    }

    /** How many of the group chose the value for the item. */
    public int count(Group group, String itemId, int value) {
        return counts.stream()
                .filter(c ->
                        c.group() == group && c.value() == value && c.itemId().equals(itemId))
                .mapToInt(Count::count)
                .sum();
    }

    /** How many votes of the group are no higher than the value; of the ballot's first item. */
    public int atMost(Group group, int value) {
        return counts.stream()
                .filter(c -> c.group() == group
                        && c.value() <= value
                        && c.itemId().equals(items.getFirst().id()))
                .mapToInt(Count::count)
                .sum();
    }

    /** Lowest and highest value a voter may choose. */
    public int lowest() {
        return kind instanceof VoteKind.Scale ? 1 : 0;
    }

    /** See {@link #lowest()}. */
    public int highest() {
        return switch (kind) {
            case VoteKind.Dots dots -> dots.mostOnOne();
            case VoteKind.Scale scale -> scale.size();
            case VoteKind.Points points -> points.total();
            case VoteKind.Consent consent -> 5;
        };
    }
}
