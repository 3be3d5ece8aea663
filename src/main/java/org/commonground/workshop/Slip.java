package org.commonground.workshop;

import java.util.Map;
import java.util.OptionalInt;
import org.commonground.programme.Side;
import org.commonground.programme.VoteKind;

/**
 * What one person voted. It lives in memory until the ballot closes and is written nowhere.
 *
 * @param values the chosen value by the item's id; an item without one was not answered
 */
public record Slip(Side side, Map<String, Integer> values) {

    public Slip {
        values = Map.copyOf(values);
    }

    /**
     * The most that one person may give in all; empty where values are not added up.
     *
     * @param ballot for its kind and number of items
     */
    public static OptionalInt each(Ballot ballot) {
        return switch (ballot.kind()) {
            case VoteKind.Dots dots -> OptionalInt.of(dots.each(ballot.items().size()));
            case VoteKind.Points points -> OptionalInt.of(points.total());
            case VoteKind.Scale scale -> OptionalInt.empty();
            case VoteKind.Consent consent -> OptionalInt.empty();
        };
    }

    /** All values together: dots or points given. */
    public int given() {
        return values.values().stream().mapToInt(value -> value).sum();
    }

    /** @throws Refused if a value is not among those of the ballot, or more was given than one person has */
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
