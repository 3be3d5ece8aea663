package org.commonground.insight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.record.Ballot;

/**
 * How many people chose each value.
 *
 * @param lowest the value of the first count
 * @param counts people by value, ascending, none left out; 0 or more each
 */
public record Distribution(int lowest, List<Integer> counts) {

    public Distribution {
        counts = List.copyOf(counts);
    }

    /**
     * The votes of a group on an item. With dots and points, whoever gave none counts as 0; on a scale and in a fist of five whoever
     * did not answer is not in it.
     */
    static Distribution of(Ballot ballot, Ballot.Group group, Ballot.BallotItem item) {
        var counts = new ArrayList<>(Collections.nCopies(ballot.highestValue() - ballot.lowestValue() + 1, 0));
        int answered = 0;
        for (var count : ballot.counts()) {
            if (count.group() == group && count.itemId().equals(item.id())) {
                int at = count.value() - ballot.lowestValue();
                counts.set(at, counts.get(at) + count.count());
                answered += count.count();
            }
        }
        if (ballot.kind() instanceof VoteKind.Dots || ballot.kind() instanceof VoteKind.Points) {
            counts.set(0, counts.getFirst() + ballot.voterCount(group) - answered);
        }
        return new Distribution(ballot.lowestValue(), counts);
    }

    /** How many people are in it. */
    public int total() {
        return counts.stream().mapToInt(n -> n).sum();
    }

    /** All values added up: the dots or points given. */
    long sum() {
        long sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            sum += (long) (lowest + i) * counts.get(i);
        }
        return sum;
    }

    /** How many chose this value or a higher one. */
    public int atLeast(int value) {
        return counts.stream()
                .skip(Math.max(0, value - lowest))
                .mapToInt(n -> n)
                .sum();
    }

    /**
     * The value that at least half of the people chose, if there is exactly one: what may be called "what they say" in a small group.
     * Source: the mode, a textbook figure, kept to where it is half of the group or more. Check values: of 1, 2, 2, 4 it is 2; of 1, 1,
     * 2, 2 and of 1, 2, 3 there is none.
     */
    public OptionalInt majorityValue() {
        var chosen = IntStream.range(0, counts.size())
                .filter(i -> counts.get(i) > 0 && 2 * counts.get(i) >= total())
                .toArray();
        return chosen.length == 1 ? OptionalInt.of(lowest + chosen[0]) : OptionalInt.empty();
    }

    /** Lowest value that anybody chose; none where nobody is in it. Source: textbook. */
    public OptionalInt lowestChosen() {
        return chosen().min();
    }

    /** Highest value that anybody chose; none where nobody is in it. Source: textbook. */
    public OptionalInt highestChosen() {
        return chosen().max();
    }

    private IntStream chosen() {
        return IntStream.range(0, counts.size()).filter(i -> counts.get(i) > 0).map(i -> lowest + i);
    }

    /** The arithmetic mean, in values; none where nobody is in it. Source: textbook. Check value: 2, 3, 3, 5 have 13/4. */
    public OptionalDouble mean() {
        return total() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum() / total());
    }

    /**
     * The value in the middle, or half way between the two in the middle; none where nobody is in it. Source: textbook. Check values:
     * 2, 3, 3, 5 have 3; 1, 2 have 1½.
     */
    OptionalDouble median() {
        int n = total();
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((valueAt((n - 1) / 2) + valueAt(n / 2)) / 2.0);
    }

    /** The value of a person, all people lined up by value, counted from 0. */
    private int valueAt(int place) {
        int before = 0;
        for (int i = 0; i < counts.size(); i++) {
            before += counts.get(i);
            if (before > place) {
                return lowest + i;
            }
        }
        throw new IllegalArgumentException("Nobody stands at " + place);
    }
}
