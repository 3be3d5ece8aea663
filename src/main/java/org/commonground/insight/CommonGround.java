package org.commonground.insight;

import java.util.Comparator;

/**
 * What both sides want. The score √(support_M × support_I) is high only where neither side is against; each support is drawn towards
 * one half by {@link Support#estimate()}, so that an item that half of each side wants (½ or more) always outranks one that a side
 * wholly rejects (below ½), whatever their sizes.
 *
 * <p>Source: the geometric mean of two shares; with equal weights the Nash product of J. Nash, "The Bargaining Problem",
 * Econometrica 18 (1950). Check value: 3 of 4 and 1 of 4 are estimated at 0.7 and 0.3, and √0.21 = 0.4582576.
 */
public record CommonGround(Support marketing, Support it, Quadrant quadrant) {

    /** Most common ground first; ties by fewer voters against. Exact: equal scores compare as equal to the last digit. */
    public static final Comparator<CommonGround> BEST_FIRST = Comparator.comparing(
                    (CommonGround ground) -> ground,
                    (a, b) -> Long.compare(
                            b.scoreNumerator() * a.scoreDenominator(), a.scoreNumerator() * b.scoreDenominator()))
            .thenComparingInt(ground -> ground.marketing.votersAgainst() + ground.it.votersAgainst());

    /** Where an item stands on the Common Ground map: wanted by both, by one, by neither. */
    public enum Quadrant {
        COMMON_GROUND,
        MARKETING,
        IT,
        NEITHER
    }

    /**
     * The quadrant of an item. The line on each axis stands at half of that side's highest support; exactly half is above it, support
     * 0 never is. Check values, of highest 6 and 4: 3 and 2 are common ground, 3 and 1 Marketing's, 2 and 2 IT's, 2 and 1 neither's.
     * Source: this program's own rule; nothing published is known.
     *
     * @param highestMarketing most votes of the side on any item of the ballot, and likewise for IT
     */
    static Quadrant quadrant(Support marketing, Support it, int highestMarketing, int highestIt) {
        boolean byMarketing = isAbove(marketing, highestMarketing);
        boolean byIt = isAbove(it, highestIt);
        if (byMarketing) {
            return byIt ? Quadrant.COMMON_GROUND : Quadrant.MARKETING;
        }
        return byIt ? Quadrant.IT : Quadrant.NEITHER;
    }

    private static boolean isAbove(Support support, int highest) {
        return support.votes() > 0 && 2 * support.votes() >= highest;
    }

    /** √(support_M × support_I) of the two estimates, between 0 and 1. */
    double score() {
        return Math.sqrt(marketing.estimate() * it.estimate());
    }

    /** The estimates' product is {@code wanted / (4 × people)}. */
    private long scoreNumerator() {
        return (2L * marketing.votes() + 1) * (2L * it.votes() + 1);
    }

    private long scoreDenominator() {
        return (marketing.voters() + 1L) * (it.voters() + 1L);
    }
}
