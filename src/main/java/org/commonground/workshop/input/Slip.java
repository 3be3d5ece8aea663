package org.commonground.workshop.input;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.record.Ballot;

/**
 * The vote of one person, or of one side together. It is kept in memory until the ballot closes and never stored.
 *
 * @param values chosen value by item id; items that were not answered are absent
 */
public record Slip(Side side, Map<String, Integer> values) {

    public Slip {
        values = Map.copyOf(values);
    }

    /**
     * The total of dots or points that one person can give; empty for other kinds of vote.
     *
     * @param ballot ballot with the kind of vote and the number of items
     */
    public static OptionalInt totalPerPerson(Ballot ballot) {
        return switch (ballot.kind()) {
            case VoteKind.Dots dots ->
                OptionalInt.of(dots.dotsPerPerson(ballot.items().size()));
            case VoteKind.Points points -> OptionalInt.of(points.total());
            case VoteKind.Scale _, VoteKind.Consent _, VoteKind.Ranking _ -> OptionalInt.empty();
        };
    }

    /** The sum of all values: the dots or points given. */
    int total() {
        return values.values().stream().mapToInt(value -> value).sum();
    }

    /**
     * @throws InvalidInput if a value is out of the range of the ballot, the sum is more than one person has, or a ranking is not whole:
     *     an item without a rank, or a rank given twice
     */
    public void check(Ballot ballot) {
        for (var value : values.values()) {
            if (value < ballot.lowestValue() || value > ballot.highestValue()) {
                throw ballot.kind() instanceof VoteKind.Dots
                        ? new InvalidInput(InvalidInput.Reason.TOO_MANY_ON_ONE, ballot.highestValue())
                        : new InvalidInput(
                                InvalidInput.Reason.NO_SUCH_VALUE, value, ballot.lowestValue(), ballot.highestValue());
            }
        }
        var each = totalPerPerson(ballot);
        if (each.isPresent() && total() > each.getAsInt()) {
            throw new InvalidInput(InvalidInput.Reason.MORE_THAN_ONE_HAS, total(), each.getAsInt());
        }
        if (ballot.kind() instanceof VoteKind.Ranking) {
            checkRanks(ballot.items().size());
        }
    }

    private void checkRanks(int items) {
        values.values().stream()
                .filter(rank -> Collections.frequency(values.values(), rank) > 1)
                .min(Integer::compare)
                .ifPresent(rank -> {
                    throw new InvalidInput(InvalidInput.Reason.RANK_TWICE, rank, items);
                });
        if (values.size() < items) {
            throw new InvalidInput(InvalidInput.Reason.RANKS_MISSING, values.size(), items);
        }
    }
}
