package org.commonground.roomview;

import java.util.stream.IntStream;
import org.commonground.roomview.RoomScene.Count;

/**
 * How much room the counts in a cell of a map take: the shape of each side and its number, beside each other where they fit.
 *
 * @param width of a cell
 */
public record MapCounts(RoomLayout layout, double width) {

    /** Height of a shape, and from it to its number, in sizes of the type. */
    public static final double SHAPE = 0.72;

    public static final double AFTER_SHAPE = 0.24;

    private static final int[] SIZES = {48, 40, 34, RoomLayout.SMALLEST};
    private static final double BETWEEN = 20;
    private static final double MARGIN = 8;

    /** Left and right in a cell. */
    public double margin() {
        return MARGIN;
    }

    /** Between the counts of two sides. */
    public double between() {
        return BETWEEN;
    }

    /** As large as the counts can be on one line, the smallest where they take several. */
    public int size(Count count) {
        return IntStream.of(SIZES)
                .map(layout::type)
                .filter(size -> onOneLine(count, size))
                .findFirst()
                .orElse(RoomLayout.SMALLEST);
    }

    double height(Count count) {
        int size = size(count);
        int lines = onOneLine(count, size) ? 1 : (int) sides(count).count();
        return lines * size * RoomText.LINE;
    }

    private boolean onOneLine(Count count, int size) {
        double wide = sides(count)
                .mapToDouble(number ->
                        (SHAPE + AFTER_SHAPE) * size + RoomText.width(Integer.toString(number), size) + BETWEEN)
                .sum();
        return wide - BETWEEN <= width - 2 * MARGIN;
    }

    private static IntStream sides(Count count) {
        return IntStream.of(count.marketing(), count.it(), count.joint()).filter(number -> number > 0);
    }
}
