package org.commonground.workshop.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;

/**
 * Checks the counts of a ballot, and reduces them to what may be stored without revealing single votes.
 *
 * <p>The threshold holds for every group that is counted: the sides, the room, and on each item those who answered it. An open vote has
 * a threshold of 1.
 *
 * <p>For each item, the counts of a side add up to at most its number of voters: people who gave no dot or point or did not answer are left
 * out or counted under 0. The dots or points of a side are at most what its voters had together.
 */
final class Tally {

    private final Ballot ballot;
    /** The sides that were asked. */
    private final List<Group> sides;

    private final Map<Group, Integer> voters = new EnumMap<>(Group.class);

    /** Counts by group, index of the item in the ballot, and value. */
    private final Map<Group, Map<Integer, Map<Integer, Integer>>> chosen = new EnumMap<>(Group.class);

    /** The counts that may be stored in the ballot. */
    record KeptCounts(List<Ballot.GroupSize> groupSizes, List<Ballot.Count> counts) {}

    private Tally(Ballot ballot) {
        this.ballot = ballot;
        sides = Stream.of(Group.MARKETING, Group.IT).filter(this::isAsked).toList();
    }

    private boolean isAsked(Group group) {
        return group.side().filter(ballot.voters()::contains).isPresent();
    }

    /**
     * @throws InvalidInput if a number is negative, nobody voted, or there are more counts than the voters can have given
     * @throws IllegalArgumentException for a group, item or value that the ballot does not have
     */
    static Tally of(Ballot ballot, List<Ballot.GroupSize> voters, List<Ballot.Count> counts) {
        var tally = ofVoters(ballot, voters);
        if (tally.voters.values().stream().allMatch(n -> n == 0)) {
            throw new InvalidInput(InvalidInput.Reason.NO_VOTERS);
        }
        counts.forEach(tally::add);
        tally.voters.keySet().forEach(tally::check);
        return tally;
    }

    /** Without any vote. */
    static Tally ofVoters(Ballot ballot, List<Ballot.GroupSize> voters) {
        var tally = new Tally(ballot);
        voters.forEach(
                size -> tally.voters.merge(tally.asked(size.group()), notNegative(size.voters()), Math::addExact));
        return tally;
    }

    private Group asked(Group group) {
        if (!isAsked(group)) {
            throw new IllegalArgumentException(group + " was not asked");
        }
        return group;
    }

    private static int notNegative(int number) {
        if (number < 0) {
            throw new InvalidInput(InvalidInput.Reason.COUNT_TOO_LOW);
        }
        return number;
    }

    private void add(Ballot.Count count) {
        int item = ballot.items().stream().map(Ballot.BallotItem::id).toList().indexOf(count.itemId());
        if (item < 0 || count.value() < ballot.lowestValue() || count.value() > ballot.highestValue()) {
            throw new IllegalArgumentException("Not on this ballot: " + count);
        }
        voters.putIfAbsent(asked(count.group()), 0);
        if (notNegative(count.count()) > 0 && !(count.value() == 0 && zeroIsLeftOut())) {
            add(count.group(), item, count.value(), count.count());
        }
    }

    /** Whether a value of 0 is left out, as with dots and points: it is what remains. In a fist of five it is counted. */
    private boolean zeroIsLeftOut() {
        return ballot.kind() instanceof VoteKind.Dots || ballot.kind() instanceof VoteKind.Points;
    }

    private void add(Group group, int item, int value, int count) {
        chosen.computeIfAbsent(group, g -> new TreeMap<>())
                .computeIfAbsent(item, i -> new TreeMap<>())
                .merge(value, count, Math::addExact);
    }

    private void check(Group group) {
        int n = voters.getOrDefault(group, 0);
        long given = 0;
        for (var values : chosen.getOrDefault(group, Map.of()).values()) {
            long people = values.values().stream().mapToLong(count -> count).sum();
            if (people > n) {
                throw new InvalidInput(InvalidInput.Reason.COUNT_TOO_HIGH, people, n);
            }
            for (var entry : values.entrySet()) {
                given += (long) entry.getKey() * entry.getValue();
            }
        }
        long each = switch (ballot.kind()) {
            case VoteKind.Dots dots -> dots.dotsPerPerson(ballot.items().size());
            case VoteKind.Points points -> points.total();
            case VoteKind.Scale _, VoteKind.Consent _, VoteKind.Ranking _ -> Long.MAX_VALUE;
        };
        if (each != Long.MAX_VALUE && given > n * each) {
            throw new InvalidInput(InvalidInput.Reason.GIVEN_TOO_MUCH, given, n, each);
        }
        if (ballot.kind() instanceof VoteKind.Ranking) {
            checkRanks(group, n);
        }
    }

    /**
     * Each person gives each item one rank and each rank to one item, so every item and every rank has as many counts as the group has
     * voters. Counts of which this is true can always be those of whole ballots (G. Birkhoff, 1946: such a table is a sum of
     * permutations).
     */
    private void checkRanks(Group group, int n) {
        var items = chosen.getOrDefault(group, Map.of());
        for (int i = 0; i < ballot.items().size(); i++) {
            int rank = i + 1;
            int given = items.values().stream()
                    .mapToInt(ranks -> ranks.getOrDefault(rank, 0))
                    .sum();
            if (given != n) {
                throw new InvalidInput(
                        InvalidInput.Reason.RANK_NOT_GIVEN_BY_ALL,
                        given,
                        rank,
                        n,
                        ballot.items().size());
            }
            int ranked = answered(group, i);
            if (ranked != n) {
                throw new InvalidInput(
                        InvalidInput.Reason.ITEM_NOT_RANKED_BY_ALL,
                        ballot.items().get(i).label(),
                        ranked,
                        n);
            }
        }
    }

    /**
     * The counts by side, if every side asked has enough voters, and the total of the room. For each item the same holds for those who
     * answered it: a side in which too few answered is not told apart on this item, and the room's counts of an item that too few
     * answered are not kept. Neither are those of an item that almost the same people answered in an earlier vote.
     *
     * @param earlier the earlier votes on the same question
     * @throws InvalidInput if the room has too few voters, or almost those of an earlier vote
     */
    KeptCounts keptCounts(List<Ballot> earlier) {
        var apart = apart();
        var counted = counted(apart);
        int room = counted.stream().mapToInt(this::voterCount).sum();
        if (room < ballot.threshold()) {
            throw new InvalidInput(InvalidInput.Reason.TOO_FEW_VOTERS, room, ballot.threshold());
        }
        if (isAlmostThatOf(earlier)) {
            throw new InvalidInput(InvalidInput.Reason.ALMOST_THE_SAME_VOTERS, ballot.threshold());
        }
        var sizes = new ArrayList<>(apart.stream()
                .map(group -> new Ballot.GroupSize(group, voterCount(group)))
                .toList());
        sizes.add(new Ballot.GroupSize(Group.ROOM, room));
        var counts = new ArrayList<Ballot.Count>();
        for (int item = 0; item < ballot.items().size(); item++) {
            counts.addAll(keptCounts(item, apart, counted, earlier));
        }
        counts.sort(Comparator.comparing(Ballot.Count::group));
        return new KeptCounts(sizes, counts);
    }

    /** Whether almost the same people voted as in one of the earlier votes on the same question. */
    boolean isAlmostThatOf(List<Ballot> earlier) {
        var apart = apart();
        return isNear(earlier.stream().map(EarlierCount::ofVoters), counted(apart), this::voterCount, !apart.isEmpty());
    }

    /** The groups that are counted separately; none if a side that was asked has too few voters. */
    private List<Group> apart() {
        var apart = new ArrayList<>(sides);
        if (apart.isEmpty() || !apart.stream().allMatch(this::enough)) {
            return List.of();
        }
        if (enough(Group.JOINT)) {
            apart.add(Group.JOINT);
        }
        return apart;
    }

    private List<Group> counted(List<Group> apart) {
        return apart.isEmpty() ? List.copyOf(voters.keySet()) : apart;
    }

    private List<Ballot.Count> keptCounts(int item, List<Group> apart, List<Group> counted, List<Ballot> earlier) {
        boolean split = !apart.isEmpty() && sides.stream().allMatch(side -> enoughAnswered(side, item));
        var shown = split
                ? apart.stream().filter(group -> enoughAnswered(group, item)).toList()
                : counted;
        if (!split && shown.stream().mapToInt(group -> answered(group, item)).sum() < ballot.threshold()) {
            return List.of();
        }
        var label = ballot.items().get(item).label();
        var runs = earlier.stream().flatMap(run -> EarlierCount.ofAnswers(run, label).stream());
        if (isNear(runs, shown, group -> answered(group, item), split)) {
            return List.of();
        }
        var room = new TreeMap<Integer, Integer>();
        shown.forEach(group -> values(group, item).forEach((value, count) -> room.merge(value, count, Math::addExact)));
        var counts = new ArrayList<Ballot.Count>();
        if (split) {
            shown.forEach(group -> counts.addAll(counts(group, item, values(group, item))));
        }
        counts.addAll(counts(Group.ROOM, item, room));
        return counts;
    }

    private boolean isNear(Stream<EarlierCount> runs, List<Group> groups, ToIntFunction<Group> people, boolean split) {
        var now = new EnumMap<Group, Integer>(Group.class);
        groups.forEach(group -> now.put(group, people.applyAsInt(group)));
        return ballot.isSealed() && runs.anyMatch(run -> run.isNear(now, split, ballot.threshold()));
    }

    private List<Ballot.Count> counts(Group group, int item, Map<Integer, Integer> values) {
        return values.entrySet().stream()
                .map(value -> new Ballot.Count(group, ballot.items().get(item).id(), value.getKey(), value.getValue()))
                .toList();
    }

    private Map<Integer, Integer> values(Group group, int item) {
        return chosen.getOrDefault(group, Map.of()).getOrDefault(item, Map.of());
    }

    /** How many of a group answered an item. Whoever voted answered every item with dots or points: giving none is an answer. */
    private int answered(Group group, int item) {
        return zeroIsLeftOut()
                ? voterCount(group)
                : values(group, item).values().stream().mapToInt(n -> n).sum();
    }

    private boolean enoughAnswered(Group group, int item) {
        return !ballot.isSealed() || answered(group, item) >= ballot.threshold();
    }

    private int voterCount(Group group) {
        return voters.getOrDefault(group, 0);
    }

    private boolean enough(Group group) {
        return voterCount(group) >= ballot.threshold();
    }
}
