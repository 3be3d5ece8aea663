package org.commonground.drawing.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The answers to one rated question.
 *
 * @param bars the bars of each value, lowest value first
 */
record RatingBars(String label, List<List<Bar>> bars) {
    RatingBars {
        bars = bars.stream().map(List::copyOf).toList();
    }

    /** A row for each value. */
    List<BarRow> rows(List<String> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> new BarRow(values.get(i), bars.get(i)))
                .toList();
    }
}
