package org.commonground.insight;

import java.util.Comparator;

/**
 * How far the sides are apart on an item, Marketing minus IT, kept as a fraction so that equal gaps are equal to the last digit.
 * Positive where Marketing is higher. Source: a plain difference, of means on a scale, a fist of five, points and ranks (in their values),
 * of shares on dots (−1 to 1). Check values: means 13/4 and 4/3 are 23/12 apart; 4 of 4 and 2 of 5 are 3/5 apart.
 *
 * @param denominator above 0
 */
public record Gap(long numerator, long denominator) {

    /** Furthest apart first, whichever side is higher. */
    public static final Comparator<Gap> WIDEST_FIRST =
            (a, b) -> Long.compare(Math.abs(b.numerator) * a.denominator, Math.abs(a.numerator) * b.denominator);

    /** @throws IllegalArgumentException if the denominator is not above 0 */
    public Gap {
        if (denominator < 1) {
            throw new IllegalArgumentException("Denominator " + denominator);
        }
    }

    /** Between two shares. */
    static Gap ofSupport(Support marketing, Support it) {
        return new Gap(
                (long) marketing.votes() * it.voters() - (long) it.votes() * marketing.voters(),
                (long) marketing.voters() * it.voters());
    }

    /** Between two means. @throws IllegalArgumentException if nobody is in one of them */
    static Gap ofMeans(Distribution marketing, Distribution it) {
        return new Gap(
                marketing.sum() * it.total() - it.sum() * marketing.total(), (long) marketing.total() * it.total());
    }

    /** Signed, Marketing minus IT. */
    double value() {
        return (double) numerator / denominator;
    }
}
