package org.commonground.drawing;

import java.util.List;
import java.util.function.DoubleFunction;

/** Columns that are filled one after the other, but no higher than they have to be, so that nothing stands alone in the last. */
public final class EvenColumns {

    private static final double STEP = 0.95;

    private EvenColumns() {}

    /**
     * On as few pages as the columns need if each is filled.
     *
     * @param onPage how many stand on a page
     * @param fill the columns, in so much height
     */
    public static <T> List<T> of(double height, int onPage, DoubleFunction<List<T>> fill) {
        var filled = fill.apply(height);
        int most = Math.ceilDiv(filled.size(), onPage) * onPage;
        for (double lower = height * STEP; lower > height / 2; lower *= STEP) {
            var even = fill.apply(lower);
            if (even.size() > most) {
                break;
            }
            filled = even;
        }
        return filled;
    }
}
