package org.commonground.insight;

import java.util.OptionalDouble;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.record.Ballot.Group;

/**
 * How far the people of a group put the items in the same order: Kendall's W, 0 where their orders cancel out, 1 where all are the same.
 *
 * <p>W = 12 S / (m² (n³ − n)), with m people, n items and S the sum of the squared differences between the items' rank sums and their
 * mean, m (n + 1) / 2. Source: M. G. Kendall and B. Babington Smith, "The Problem of m Rankings", Annals of Mathematical Statistics 10
 * (1939), 275–287. Their correction for ties is not needed, because a ballot with a rank given twice is refused; so W follows from the
 * rank sums, and whole ballots are not stored for it. Check values: three executives who rank six applicants 1 6 3 2 5 4,
 * 1 5 6 4 2 3 and 6 3 2 5 4 1 have rank sums 8, 14, 11, 11, 11, 8, S = 25.5 and W = 25.5/157.5 = 0.16 (S. Siegel, Nonparametric
 * Statistics for the Behavioral Sciences, 1956, 229–232); on paper, 1 2 3, 1 3 2 and 2 1 3 have 4, 6, 8, S = 8 and W = 4/9.
 */
public final class Concordance {

    /** Two items have one order or the other: a count says more about them. */
    private static final int FEWEST_ITEMS = 3;

    private Concordance() {}

    /**
     * Kendall's W of a group.
     *
     * @return 0 to 1; none unless the ballot is a ranking of {@value #FEWEST_ITEMS} items or more by {@value Limits#MIN_THRESHOLD} people
     *     of the group or more
     */
    public static OptionalDouble of(BallotInsight insight, Group group) {
        int people = insight.voters(group);
        var sums = insight.items().stream()
                .flatMap(item -> item.resultOf(group).stream())
                .mapToLong(result -> result.distribution().sum())
                .toArray();
        return insight.ballot().kind() instanceof VoteKind.Ranking
                        && sums.length >= FEWEST_ITEMS
                        && people >= Limits.MIN_THRESHOLD
                ? OptionalDouble.of(of(sums, people))
                : OptionalDouble.empty();
    }

    /** @param rankSums the ranks that each item was given, added up @param people who gave every item a rank, 1 or more */
    static double of(long[] rankSums, int people) {
        long n = rankSums.length;
        double mean = people * (n + 1) / 2.0;
        double squares = 0;
        for (long sum : rankSums) {
            squares += (sum - mean) * (sum - mean);
        }
        return 12 * squares / ((double) people * people * (n * n * n - n));
    }
}
