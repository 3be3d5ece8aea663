package org.commonground.insight;

import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.record.Ballot;

/**
 * How many of a group want an item: with dots and points whoever gave it at least one, on a scale or in a fist of five whoever gave
 * one of the two highest ratings (of a scale of two, the highest), in a ranking whoever put it first.
 *
 * @param votes people who want it, 0 to {@code voters}
 * @param voters people who voted, 1 or more
 */
public record Support(int votes, int voters) {

    /** @throws IllegalArgumentException if nobody voted, or fewer voted than want it */
    public Support {
        if (votes < 0 || voters < 1 || votes > voters) {
            throw new IllegalArgumentException(votes + " of " + voters);
        }
    }

    static Support of(Ballot ballot, Distribution given, int voters) {
        int from = threshold(ballot);
        return new Support(
                ballot.kind() instanceof VoteKind.Ranking
                        ? given.total() - given.atLeast(from + 1)
                        : given.atLeast(from),
                voters);
    }

    /** The lowest value that counts as wanting an item; the highest rank. */
    public static int threshold(Ballot ballot) {
        return switch (ballot.kind()) {
            case VoteKind.Dots _, VoteKind.Points _ -> 1;
            case VoteKind.Scale scale -> Math.max(2, scale.size() - 1);
            case VoteKind.Consent consent -> 4;
            case VoteKind.Ranking ranking -> 1;
        };
    }

    /** The share of the voters who want it, 0 to 1. */
    public double share() {
        return (double) votes / voters;
    }

    /** Voters who do not want it. */
    public int votersAgainst() {
        return voters - votes;
    }

    /**
     * The share, drawn towards one half so that two people do not look certain: (votes + ½) / (n + 1), between 0 and 1.
     *
     * <p>Source: the posterior mean of a binomial share under the Jeffreys prior Beta(½, ½). H. Jeffreys, "An Invariant Form for the
     * Prior Probability in Estimation Problems", Proc. R. Soc. A 186 (1946); L. D. Brown, T. T. Cai, A. DasGupta, "Interval
     * Estimation for a Binomial Proportion", Statistical Science 16 (2001). Check values, the mean a/(a + b) of Beta(a, b): 0 of 2 is
     * Beta(½, 2½), 1/6; 2 of 2 is 5/6; 3 of 4 is Beta(3½, 1½), 0.7; 12 of 12 is 25/26.
     */
    double estimate() {
        return (votes + 0.5) / (voters + 1);
    }
}
