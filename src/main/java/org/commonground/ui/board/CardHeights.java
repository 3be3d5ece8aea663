package org.commonground.ui.board;

import java.util.HashMap;
import java.util.Map;

/** Heights of cards by their width, kept: at each card that is added, a layout asks for all of them again, more than once. */
final class CardHeights {

    private static final int MOST_WIDTHS = 8;
    private static final int MOST_TEXTS = 10_000;

    private final Map<Double, Map<String, Double>> byWidth = new HashMap<>();

    double of(Board.Face face, double width) {
        if (byWidth.size() > MOST_WIDTHS) {
            byWidth.clear();
        }
        var known = byWidth.computeIfAbsent(width, w -> new HashMap<>());
        if (known.size() > MOST_TEXTS) {
            known.clear();
        }
        return known.computeIfAbsent(face.card().text(), text -> CardNode.textHeight(text, width))
                + CardNode.votesHeight(face.votes());
    }
}
