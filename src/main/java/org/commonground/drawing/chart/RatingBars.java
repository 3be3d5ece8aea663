package org.commonground.drawing.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The answers to one rated question.
 *
 * @param bars the bars of each value, lowest value first
 */
record RatingBars(String label, List<List<Bar>> bars) {
    RatingBars {
        bars = bars.stream().map(List::copyOf).toList();
    }

    /** @param values how many there are @param bars of each value, by its number from 0; empty for a group that is not shown */
    static RatingBars of(String label, int values, IntFunction<Stream<Optional<Bar>>> bars) {
        return new RatingBars(
                label,
                IntStream.range(0, values)
                        .mapToObj(value ->
                                bars.apply(value).flatMap(Optional::stream).toList())
                        .toList());
    }

    /** A row for each value. */
    List<BarRow> rows(List<String> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> new BarRow(values.get(i), bars.get(i)))
                .toList();
    }
}
