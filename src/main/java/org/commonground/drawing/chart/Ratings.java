package org.commonground.drawing.chart;

import java.util.List;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;

/**
 * Ratings as bars. One question has a row for each value. Several questions have a small panel each, so that all are visible at
 * once; if the height is unlimited, or there is too little room, each question has a chart of its own.
 *
 * @param values the labels of the values, lowest first
 * @param most the largest possible count
 */
record Ratings(Frame frame, ChartWords words, String title, BarKey key, List<String> values, long most) {

    List<Drawing> pages(List<RatingBars> items) {
        if (items.size() == 1) {
            return new BarRows(frame, words, title, key, most)
                    .pages(items.getFirst().rows(values));
        }
        var panels = new BarPanels(frame, words, title, key, values);
        return frame.isUnbounded() || !panels.fits(items)
                ? items.stream()
                        .flatMap(item -> new BarRows(frame, words, title, key, item.label(), most)
                                .pages(item.rows(values)).stream())
                        .toList()
                : panels.pages(items);
    }
}
