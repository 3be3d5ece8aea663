package org.commonground.roomview;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.commonground.programme.model.Side;

/**
 * How much room the counts in a cell of a map take: the shape of each side and its number, beside each other where they fit.
 *
 * @param width of a cell
 */
record MapCounts(RoomLayout layout, double width) {

    /** Cards in a cell, by side. @param cell its zone */
    record Count(String cell, int marketing, int it, int joint) {}

    /** From a shape to its number, in sizes of the type. */
    private static final double AFTER_SHAPE = 0.24;

    private static final int[] SIZES = {48, 40, 34, RoomLayout.SMALLEST};
    private static final double BETWEEN = 20;
    private static final double MARGIN = 8;

    /** Between the counts of two sides. */
    double between() {
        return BETWEEN;
    }

    /** As large as the counts can be on one line, the smallest where they take several. */
    int size(Count count) {
        return IntStream.of(SIZES)
                .map(layout::type)
                .filter(size -> onOneLine(count, size))
                .findFirst()
                .orElse(RoomLayout.SMALLEST);
    }

    double height(Count count) {
        int size = size(count);
        return (onOneLine(count, size) ? 1 : bySide(count).size()) * size * RoomText.LINE;
    }

    boolean onOneLine(Count count, int size) {
        double wide = labels(count, size).stream()
                .mapToDouble(label -> label.width() + BETWEEN)
                .sum();
        return wide - BETWEEN <= width - 2 * MARGIN;
    }

    /** The number of each side that has cards there, its shape before it. */
    List<SideLabel> labels(Count count, int size) {
        return bySide(count).entrySet().stream()
                .map(side -> SideLabel.of(side.getKey(), side.getValue().toString(), size, AFTER_SHAPE, width))
                .toList();
    }

    /** Of the sides that have cards there. */
    static Map<Side, Integer> bySide(Count count) {
        var sides = new EnumMap<Side, Integer>(
                Map.of(Side.MARKETING, count.marketing(), Side.IT, count.it(), Side.JOINT, count.joint()));
        sides.values().removeIf(number -> number == 0);
        return sides;
    }
}
