package org.commonground.roomview;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Heights of cards, kept by their texts: with each change every card of the board is put into columns again, and all but one have the
 * texts of before. Not thread safe.
 */
final class CardHeights {

    private record Column(int size, double width) {}

    private final RoomLayout layout;
    private final Map<Column, Map<String, Double>> heights = new HashMap<>();

    CardHeights(RoomLayout layout) {
        this.layout = layout;
    }

    /** Of a card with the gap under it, in a column of that width. */
    ToDoubleFunction<SideLine> in(int size, double width) {
        var known = heights.computeIfAbsent(new Column(size, width), column -> new HashMap<>());
        return line -> known.computeIfAbsent(line.text(), text -> layout.cardHeight(line, size, width));
    }
}
