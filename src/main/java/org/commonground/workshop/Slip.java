package org.commonground.workshop;

import java.util.Map;
import java.util.OptionalInt;
import org.commonground.programme.Side;
import org.commonground.programme.VoteKind;

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
    public static OptionalInt each(Ballot ballot) {
        return switch (ballot.kind()) {
            case VoteKind.Dots dots -> OptionalInt.of(dots.each(ballot.items().size()));
            case VoteKind.Points points -> OptionalInt.of(points.total());
            case VoteKind.Scale scale -> OptionalInt.empty();
            case VoteKind.Consent consent -> OptionalInt.empty();
        };
    }

    /** The sum of all values: the dots or points given. */
    public int given() {
        return values.values().stream().mapToInt(value -> value).sum();
    }

    /** @throws Refused if a value is out of the range of the ballot, or the sum is more than one person has */
    public void check(Ballot ballot) {
        for (var value : values.values()) {
            if (value < ballot.lowest() || value > ballot.highest()) {
                throw ballot.kind() instanceof VoteKind.Dots
                        ? new Refused(Refused.Reason.TOO_MANY_ON_ONE, ballot.highest())
                        : new Refused(Refused.Reason.NO_SUCH_VALUE, value, ballot.lowest(), ballot.highest());
            }
        }
        var each = each(ballot);
        if (each.isPresent() && given() > each.getAsInt()) {
            throw new Refused(Refused.Reason.MORE_THAN_ONE_HAS, given(), each.getAsInt());
        }
    }
}
