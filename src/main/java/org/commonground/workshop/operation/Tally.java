package org.commonground.workshop.operation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;

/**
 * Checks the counts of a ballot, and reduces them to what may be stored without revealing single votes.
 *
 * <p>For each item, the counts of a side add up to at most its number of voters: people who gave no dot or point or did not answer are left
 * out or counted under 0. The dots or points of a side are at most what its voters had together.
 */
final class Tally {

    private final Ballot ballot;
    private final Map<Group, Integer> voters = new EnumMap<>(Group.class);

    /** Counts by group, index of the item in the ballot, and value. */
    private final Map<Group, Map<Integer, Map<Integer, Integer>>> chosen = new EnumMap<>(Group.class);

    /** The counts that may be stored in the ballot. */
    record KeptCounts(List<Ballot.GroupSize> groupSizes, List<Ballot.Count> counts) {}

    private Tally(Ballot ballot) {
        this.ballot = ballot;
    }

    /**
     * @throws InvalidInput if a number is negative, nobody voted, or there are more counts than the voters can have given
     * @throws IllegalArgumentException for a group, item or value that the ballot does not have
     */
    static Tally of(Ballot ballot, List<Ballot.GroupSize> voters, List<Ballot.Count> counts) {
        var tally = new Tally(ballot);
        voters.forEach(
                size -> tally.voters.merge(tally.asked(size.group()), notNegative(size.voters()), Math::addExact));
        if (tally.voters.values().stream().allMatch(n -> n == 0)) {
            throw new InvalidInput(InvalidInput.Reason.NO_VOTERS);
        }
        counts.forEach(tally::add);
        tally.voters.keySet().forEach(tally::check);
        return tally;
    }

    private Group asked(Group group) {
        if (group == Group.ROOM || !ballot.voters().contains(Side.valueOf(group.name()))) {
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
        if (notNegative(count.count()) > 0 && !(count.value() == 0 && zeroIsNoAnswer())) {
            add(count.group(), item, count.value(), count.count());
        }
    }

    /** Whether a value of 0 is no answer, as with dots and points. In a fist of five it is one. */
    private boolean zeroIsNoAnswer() {
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
            case VoteKind.Scale scale -> Long.MAX_VALUE;
            case VoteKind.Consent consent -> Long.MAX_VALUE;
        };
        if (each != Long.MAX_VALUE && given > n * each) {
            throw new InvalidInput(InvalidInput.Reason.GIVEN_TOO_MUCH, given, n, each);
        }
    }

    /** The counts by side, if every side asked has enough voters, and the total of the room. */
    KeptCounts keptCounts() {
        var sides = List.of(Group.MARKETING, Group.IT).stream()
                .filter(group -> ballot.voters().contains(Side.valueOf(group.name())))
                .toList();
        var apart = new ArrayList<Group>();
        if (!sides.isEmpty() && sides.stream().allMatch(this::enough)) {
            apart.addAll(sides);
            if (enough(Group.JOINT)) {
                apart.add(Group.JOINT);
            }
        }
        var inRoom = apart.isEmpty() ? List.copyOf(voters.keySet()) : List.copyOf(apart);
        for (var group : inRoom) {
            chosen.getOrDefault(group, Map.of())
                    .forEach((item, values) -> values.forEach((value, count) -> add(Group.ROOM, item, value, count)));
            voters.merge(Group.ROOM, voters.getOrDefault(group, 0), Math::addExact);
        }
        apart.add(Group.ROOM);
        return new KeptCounts(
                apart.stream()
                        .map(group -> new Ballot.GroupSize(group, voters.getOrDefault(group, 0)))
                        .toList(),
                apart.stream().flatMap(group -> counts(group).stream()).toList());
    }

    private boolean enough(Group group) {
        return voters.getOrDefault(group, 0) >= ballot.threshold();
    }

    private List<Ballot.Count> counts(Group group) {
        var all = new ArrayList<Ballot.Count>();
        chosen.getOrDefault(group, Map.of())
                .forEach((item, values) -> values.forEach((value, count) ->
                        all.add(new Ballot.Count(group, ballot.items().get(item).id(), value, count))));
        return all;
    }
}
