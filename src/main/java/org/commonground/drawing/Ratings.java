package org.commonground.drawing;

import java.util.List;
import org.commonground.words.Words;

/**
 * Ratings as bars. One question is a row for each value; several are a small picture each, side by side, so that all of them are seen
 * at once and nobody has to remember the page before; where pictures are as high as they like, or there is too little room, each is one of its own.
 *
 * @param values what each value is called, lowest first
 * @param most the highest number that a count can reach
 */
record Ratings(Frame frame, Words words, String title, BarKey key, List<String> values, long most) {

    List<Drawing> pages(List<RatingBars> items) {
        if (items.size() == 1) {
            return new BarRows(frame, words, title, key, most)
                    .pages(items.getFirst().rows(values));
        }
        var panels = new BarPanels(frame, words, title, key, values);
        return frame.endless() || !panels.fit(items)
                ? items.stream()
                        .flatMap(item -> new BarRows(frame, words, title, key, item.label(), most)
                                .pages(item.rows(values)).stream())
                        .toList()
                : panels.pages(items);
    }
}
