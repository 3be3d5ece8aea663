package org.commonground.insight;

import java.util.OptionalDouble;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.record.Ballot;

/**
 * What one group says about one item.
 *
 * @param voters people of the group who voted on the ballot, 1 or more
 * @param distribution how many chose each value
 * @param support how many want it
 */
public record GroupResult(VoteKind kind, int voters, Distribution distribution, Support support) {

    static GroupResult of(Ballot ballot, Ballot.Group group, Ballot.BallotItem item) {
        var given = Distribution.of(ballot, group, item);
        int voters = ballot.voterCount(group);
        return new GroupResult(ballot.kind(), voters, given, Support.of(ballot, given, voters));
    }

    /** How many answered the item: on a scale those who chose a value, with dots and points everybody who voted. */
    int answered() {
        return kind instanceof VoteKind.Scale ? distribution.total() : voters;
    }

    /** Dots or points given in all; 0 for ratings and ranks, which are not added up. */
    public long votes() {
        return isRated() ? 0 : distribution.sum();
    }

    /** Whether everybody gives each item one value: a rating (a scale or a fist of five) or a rank. */
    public boolean isRated() {
        return switch (kind) {
            case VoteKind.Scale _, VoteKind.Consent _, VoteKind.Ranking _ -> true;
            case VoteKind.Dots _, VoteKind.Points _ -> false;
        };
    }

    /** Whether the values are ranks, of which a low one is the better. */
    public boolean isRanked() {
        return kind instanceof VoteKind.Ranking;
    }

    /** Arithmetic mean of the ratings, ranks or points, in their values; dots have none. Source: textbook. */
    public OptionalDouble mean() {
        return kind instanceof VoteKind.Dots ? OptionalDouble.empty() : distribution.mean();
    }

    /** The rating, rank or points of the person in the middle; dots have none. Source: textbook. */
    OptionalDouble median() {
        return kind instanceof VoteKind.Dots ? OptionalDouble.empty() : distribution.median();
    }

    /** van der Eijk's A, −1 to 1, of ratings; see {@link Agreement}. Ranks of one item depend on the others: see {@link Concordance}. */
    public OptionalDouble agreement() {
        return isRated() && !isRanked() ? Agreement.of(distribution.counts()) : OptionalDouble.empty();
    }
}
