package org.commonground.drawing;

import java.util.List;
import org.commonground.drawing.Shape.Anchor;
import org.commonground.drawing.Shape.Point;
import org.commonground.drawing.Shape.Text;
import org.commonground.drawing.Shape.Weight;
import org.commonground.programme.model.Side;
import org.commonground.workshop.record.Ballot.Group;

/** Helpers for all drawings: the shape of a side, bars, numbered points and text. */
public final class SideShapes {

    private SideShapes() {}

    /** The shape ● ■ ◆ of a group, with this centre and height; the room has a black dot. */
    public static Shape shape(Group group, double x, double y, double height) {
        return shape(group, x, y, height, ColourToken.of(group));
    }

    /** The shape of a side, of the given height about a centre. */
    public static Shape shape(Side side, double x, double y, double height) {
        return shape(Group.of(side), x, y, height);
    }

    /** The same, empty: only its edge is drawn. */
    public static List<Shape> hollow(Side side, double x, double y, double height, double edge) {
        var group = Group.of(side);
        return List.of(shape(group, x, y, height), shape(group, x, y, height - 2 * edge, ColourToken.SURFACE));
    }

    private static Shape shape(Group group, double x, double y, double height, ColourToken fill) {
        double r = height / 2;
        return switch (group) {
            case MARKETING, ROOM -> new Shape.Circle(x, y, r, fill);
            case IT -> new Shape.Rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8, r * 0.15, fill);
            case JOINT ->
                new Shape.Polygon(
                        List.of(
                                new Point(x, y - r * 1.1),
                                new Point(x + r * 1.1, y),
                                new Point(x, y + r * 1.1),
                                new Point(x - r * 1.1, y)),
                        fill);
        };
    }

    public static Text text(double x, double y, String text, double size, Weight weight, ColourToken fill) {
        return new Text(x, y, text, size, weight, fill, Anchor.START, 0);
    }

    /** A text of regular weight in the colour of ink. */
    public static Text plain(double x, double y, String text, double size) {
        return text(x, y, text, size, Weight.REGULAR, ColourToken.INK);
    }

    /** A text of strong weight in the colour of ink. */
    public static Text strong(double x, double y, String text, double size) {
        return text(x, y, text, size, Weight.SEMIBOLD, ColourToken.INK);
    }

    /** A text of regular weight in the colour of secondary text. */
    public static Text muted(double x, double y, String text, double size) {
        return text(x, y, text, size, Weight.REGULAR, ColourToken.MUTED);
    }

    /**
     * A bar. A pale one is white with an edge in the colour of its side, so that it differs from a full one in greyscale too.
     */
    public static List<Shape> bar(double x, double y, double width, double height, Group group, boolean pale) {
        double thick = Math.min(width, height);
        double edge = 0.14 * thick;
        var full = new Shape.Rect(x, y, width, height, thick / 5, ColourToken.of(group));
        return pale
                ? List.of(
                        full,
                        new Shape.Rect(
                                x + edge,
                                y + edge,
                                width - 2 * edge,
                                height - 2 * edge,
                                thick / 8,
                                ColourToken.SURFACE))
                : List.of(full);
    }

    /** The type size of a number in a point: at least {@code t}, unless the point is too small for it. */
    public static double numberSize(int number, double radius, double t) {
        double fits = 1.75 * radius / TextMeasure.width(String.valueOf(number), 1, Weight.SEMIBOLD);
        return Math.min(Math.clamp(0.85 * radius, t, 1.2 * t), fits);
    }

    /** A point with its number. */
    public static List<Shape> numberedPoint(Point at, double radius, int number, ColourToken tone, double t) {
        var text = String.valueOf(number);
        double size = numberSize(number, radius, t);
        return List.of(
                new Shape.Circle(at.x(), at.y(), radius, tone),
                text(at.x(), at.y() + 0.36 * size, text, size, Weight.SEMIBOLD, ColourToken.SURFACE)
                        .anchored(Anchor.MIDDLE));
    }
}
