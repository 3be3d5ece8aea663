package org.commonground.drawing;

import java.util.List;

/**
 * The answers to one question that was rated.
 *
 * @param bars for each value, lowest first, those that are drawn beside each other
 */
record RatingBars(String label, List<List<Bar>> bars) {
    RatingBars {
        bars = bars.stream().map(List::copyOf).toList();
    }
}
