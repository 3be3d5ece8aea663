package org.commonground.ui.board;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.commonground.workshop.Card;

/** Heights of cards by their width, kept: at each card that is added, a layout asks for all of them again, more than once. */
final class CardHeights {

    private static final int MOST_WIDTHS = 8;
    private static final int MOST_CARDS = 10_000;

    /** By the card itself: as long as nobody changes a card, it is the same record. */
    private final Map<Double, Map<Card, Double>> byWidth = new HashMap<>();

    double of(Board.Face face, double width) {
        var known = byWidth.get(width);
        if (known == null || known.size() > MOST_CARDS) {
            if (byWidth.size() >= MOST_WIDTHS) {
                byWidth.clear();
            }
            known = new IdentityHashMap<>();
            byWidth.put(width, known);
        }
        return known.computeIfAbsent(face.card(), card -> CardNode.textHeight(card.text(), width))
                + CardNode.votesHeight(face.votes());
    }
}
