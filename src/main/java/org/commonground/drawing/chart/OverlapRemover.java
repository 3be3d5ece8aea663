package org.commonground.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.drawing.Shape.Point;

/**
 * Places discs without overlap. One after the other, each gets the free place nearest to its target, on a grid with steps of a
 * quarter of the radius; of equally near places the highest, then the leftmost. The same votes always give the same picture.
 */
final class OverlapRemover {

    /** The target of a disc, and the area for its centre, which contains the target. */
    record Target(Point target, Area box) {}

    record Area(double left, double top, double right, double bottom) {
        double x(double part) {
            return left + part * (right - left);
        }

        double y(double part) {
            return top + part * (bottom - top);
        }
    }

    private OverlapRemover() {}

    /**
     * The centres in the order of the spots; empty if the discs do not fit. If they only fit on a regular grid, they are placed on
     * it.
     */
    static Optional<List<Point>> place(List<Target> spots, double radius) {
        double apart = 2 * radius + radius / 10;
        return place(spots, apart, radius / 4).or(() -> place(spots, apart, apart));
    }

    private static Optional<List<Point>> place(List<Target> spots, double apart, double step) {
        var taken = new ArrayList<Point>();
        for (var spot : spots) {
            if (spot.box().left() > spot.box().right()
                    || spot.box().top() > spot.box().bottom()) {
                return Optional.empty();
            }
            var free = nearest(spot, taken, apart, step);
            if (free.isEmpty()) {
                return Optional.empty();
            }
            taken.add(free.get());
        }
        return Optional.of(taken);
    }

    private static Optional<Point> nearest(Target spot, List<Point> taken, double apart, double step) {
        var home = spot.target();
        if (step < apart && free(home, taken, apart)) {
            return Optional.of(home);
        }
        Optional<Point> best = Optional.empty();
        double least = Double.MAX_VALUE;
        for (double y = spot.box().top(); y <= spot.box().bottom(); y += step) {
            for (double x = spot.box().left(); x <= spot.box().right(); x += step) {
                var place = new Point(x, y);
                double distance = Math.hypot(x - home.x(), y - home.y());
                if (distance < least - 1e-9 && free(place, taken, apart)) {
                    best = Optional.of(place);
                    least = distance;
                }
            }
        }
        return best;
    }

    private static boolean free(Point place, List<Point> taken, double apart) {
        return taken.stream()
                .allMatch(other -> Math.hypot(place.x() - other.x(), place.y() - other.y()) >= apart - 1e-6);
    }
}
