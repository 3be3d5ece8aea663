package org.commonground.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Anchor;
import org.commonground.drawing.Shape.Point;
import org.commonground.drawing.Shape.Weight;
import org.commonground.drawing.SideShapes;
import org.commonground.drawing.TextMeasure;
import org.commonground.workshop.record.Ballot.Group;

/**
 * The common part of both maps: four fields with names, a horizontal and a vertical axis, and numbered points that never overlap
 * and never leave their field, with a list beside the map.
 */
final class QuadrantMap {

    private static final double LARGEST_RADIUS = 1.43;

    /**
     * The exact place of a point.
     *
     * @param across the distance from the left edge of its field, 0 to 1
     * @param up the distance from the lower edge of its field, 0 to 1
     */
    record PointPlace(boolean right, boolean top, double across, double up, ColourToken tone) {

        /** A place by its positions on both axes, 0 to 1; 0.5 belongs to the upper half. */
        static PointPlace of(double right, double up, ColourToken tone) {
            return new PointPlace(right >= 0.5, up >= 0.5, half(right), half(up), tone);
        }

        private static double half(double part) {
            return part < 0.5 ? 2 * part : 2 * part - 1;
        }
    }

    /**
     * @param moved whether a point had to be moved because points would overlap
     * @param legible whether all points are large enough for their numbers
     */
    record PlacedPoints(List<Shape> shapes, boolean moved, boolean legible) {}

    private final Frame frame;
    private final double t;
    private final double left;
    private final double width;
    private final double height;

    QuadrantMap(Frame frame) {
        this.frame = frame;
        t = frame.textSize();
        left = 2.4 * t;
        width = 0.535 * frame.width();
        height = frame.height() - 2.8 * t;
    }

    /** The map with its list, repeated on as many pages as the list needs. @param note a note below the list; may be empty */
    List<Drawing> pages(String title, List<Shape> map, List<Legend.LegendEntry> list, String note) {
        return new Legend(frame, left + width + 2.2 * t, note)
                .pages(list).stream()
                        .map(beside -> new Drawing(
                                frame.width(),
                                frame.height(),
                                title,
                                Stream.concat(map.stream(), beside.stream()).toList()))
                        .toList();
    }

    /** @param best the colour of the upper right field */
    List<Shape> fields(ColourToken best) {
        double middle = left + width / 2;
        double line = t / 5;
        return List.of(
                new Shape.Rect(left, 0, width, height, t / 2, ColourToken.PAPER),
                new Shape.Rect(middle, 0, width / 2, height / 2, t / 2, best),
                new Shape.Line(new Point(middle, 0), new Point(middle, height), line, ColourToken.SURFACE),
                new Shape.Line(
                        new Point(left, height / 2), new Point(left + width, height / 2), line, ColourToken.SURFACE));
    }

    /** The name of a field, at its upper or lower outer edge. */
    Shape fieldName(String text, boolean right, boolean top, Weight weight, ColourToken tone) {
        double size = weight == Weight.SEMIBOLD ? 1.07 * t : t;
        var fitted = TextMeasure.fit(text, size, weight, width / 2 - t);
        double x = left + (right ? 0.75 : 0.25) * width;
        return SideShapes.text(x, top ? 1.65 * t : height - 0.9 * t, fitted, size, weight, tone)
                .anchored(Anchor.MIDDLE);
    }

    List<Shape> xAxis(Group group, String name, String n) {
        return new Axis(left + width / 2, height + 2 * t, false, t).shapes(group, name, n, width);
    }

    List<Shape> yAxis(Group group, String name, String n) {
        return new Axis(1.1 * t, height / 2, true, t).shapes(group, name, n, height);
    }

    /** Points numbered from 1, all of the same, largest possible size. */
    PlacedPoints points(List<PointPlace> places) {
        double radius = LARGEST_RADIUS * t;
        var found = OverlapRemover.place(spots(places, radius), radius);
        while (found.isEmpty()) {
            radius *= 0.95;
            found = OverlapRemover.place(spots(places, radius), radius);
        }
        var spots = spots(places, radius);
        var shapes = new ArrayList<Shape>();
        boolean spread = false;
        for (int i = 0; i < places.size(); i++) {
            var at = found.get().get(i);
            spread |= !at.equals(spots.get(i).target());
            shapes.addAll(
                    SideShapes.numberedPoint(at, radius, i + 1, places.get(i).tone(), t));
        }
        return new PlacedPoints(shapes, spread, SideShapes.numberSize(places.size(), radius, t) >= t);
    }

    private List<OverlapRemover.Target> spots(List<PointPlace> places, double radius) {
        return places.stream()
                .map(place -> {
                    var box = area(place, radius);
                    return new OverlapRemover.Target(new Point(box.x(place.across()), box.y(1 - place.up())), box);
                })
                .toList();
    }

    /** The area for the centre of a point: inside its field, clear of the field's name. */
    private OverlapRemover.Area area(PointPlace place, double radius) {
        double edge = radius + 0.35 * t;
        double name = 2.0 * t;
        double x = place.right() ? left + width / 2 : left;
        double y = place.top() ? name : height / 2;
        return new OverlapRemover.Area(x + edge, y + edge, x + width / 2 - edge, y + height / 2 - name - edge);
    }
}
