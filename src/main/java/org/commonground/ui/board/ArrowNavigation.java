package org.commonground.ui.board;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** The direction of an arrow key on the board. */
enum ArrowNavigation {
    LEFT,
    RIGHT,
    UP,
    DOWN;

    /** The weight of the distance sideways against the distance ahead. */
    private static final double ASIDE_WEIGHT = 3;

    /** Position and size of a card, in pixels. */
    record CardBox(double x, double y, double width, double height) {}

    /**
     * The nearest card straight ahead, else the nearest one to the side; of two at the same distance, the one with the smaller offset.
     * Empty at the edge of the board.
     */
    Optional<String> nearestFrom(String id, Map<String, CardBox> boxes) {
        var here = boxes.get(id);
        if (here == null) {
            return Optional.empty();
        }
        return boxes.entrySet().stream()
                .filter(there -> !there.getKey().equals(id) && distanceAhead(here, there.getValue()) > 0)
                .min(Comparator.<Map.Entry<String, CardBox>>comparingInt(
                                there -> distanceAside(here, there.getValue()) > 0 ? 1 : 0)
                        .thenComparingDouble(there -> distanceAhead(here, there.getValue())
                                + ASIDE_WEIGHT * distanceAside(here, there.getValue()))
                        .thenComparingDouble(there -> offset(here, there.getValue())))
                .map(Map.Entry::getKey);
    }

    /** Distance between the leading edges in pixels: cards of one row that differ in height are not above each other. */
    private double distanceAhead(CardBox from, CardBox to) {
        return switch (this) {
            case LEFT -> from.x() - to.x();
            case RIGHT -> to.x() - from.x();
            case UP -> from.y() - to.y();
            case DOWN -> to.y() - from.y();
        };
    }

    private double distanceAside(CardBox from, CardBox to) {
        return switch (this) {
            case LEFT, RIGHT -> gap(from.y(), from.height(), to.y(), to.height());
            case UP, DOWN -> gap(from.x(), from.width(), to.x(), to.width());
        };
    }

    private double offset(CardBox from, CardBox to) {
        return switch (this) {
            case LEFT, RIGHT -> Math.abs(from.y() - to.y());
            case UP, DOWN -> Math.abs(from.x() - to.x());
        };
    }

    private static double gap(double from, double fromLength, double to, double toLength) {
        return Math.max(0, Math.max(from - (to + toLength), to - (from + fromLength)));
    }
}
