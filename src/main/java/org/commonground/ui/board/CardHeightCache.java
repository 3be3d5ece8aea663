package org.commonground.ui.board;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.commonground.workshop.record.Card;

/** A cache of card heights by width: each layout after an added card requests all of them several times. */
final class CardHeightCache {

    private static final int MOST_WIDTHS = 8;
    private static final int MOST_CARDS = 10_000;

    /** By identity: an unchanged card is the same record. */
    private final Map<Double, Map<Card, Double>> byWidth = new HashMap<>();

    double of(Board.CardFace face, double width) {
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
