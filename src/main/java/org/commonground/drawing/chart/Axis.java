package org.commonground.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Anchor;
import org.commonground.drawing.Shape.Point;
import org.commonground.drawing.Shape.Weight;
import org.commonground.drawing.SideShapes;
import org.commonground.drawing.TextMeasure;
import org.commonground.workshop.record.Ballot.Group;

/**
 * The label of an axis: the shape of the side, what is measured, an arrow, and n. The arrow is drawn as lines because not every
 * font has one.
 *
 * @param x the middle of the label, on its base line
 * @param upwards whether it reads from bottom to top instead of from left to right
 */
record Axis(double x, double y, boolean upwards, double t) {

    List<Shape> shapes(Group group, String name, String n, double length) {
        double size = 1.07 * t;
        double mark = 0.62 * size;
        double gap = 0.35 * t;
        double arrow = 0.85 * t;
        double nWidth = TextMeasure.width(n, t, Weight.REGULAR);
        double rest = mark + arrow + nWidth + 3.6 * gap;
        var fitted = TextMeasure.fit(name, size, Weight.SEMIBOLD, length - rest);
        double text = TextMeasure.width(fitted, size, Weight.SEMIBOLD);
        var tone = ColourToken.of(group);
        var shapes = new ArrayList<Shape>();
        double u = -(text + rest) / 2;
        var centre = point(u + mark / 2, -0.36 * size);
        shapes.add(SideShapes.shape(group, centre.x(), centre.y(), mark));
        u += mark + gap;
        shapes.add(text(u, fitted, size, Weight.SEMIBOLD, tone));
        u += text + gap;
        var tip = point(u + arrow, -0.36 * size);
        shapes.add(new Shape.Line(point(u, -0.36 * size), tip, t / 10, tone));
        shapes.add(new Shape.Line(point(u + 0.6 * arrow, -0.36 * size - 0.35 * arrow), tip, t / 10, tone));
        shapes.add(new Shape.Line(point(u + 0.6 * arrow, -0.36 * size + 0.35 * arrow), tip, t / 10, tone));
        shapes.add(text(u + arrow + 1.6 * gap, n, t, Weight.REGULAR, ColourToken.MUTED));
        return shapes;
    }

    private Shape text(double u, String text, double size, Weight weight, ColourToken tone) {
        var at = point(u, 0);
        return new Shape.Text(at.x(), at.y(), text, size, weight, tone, Anchor.START, upwards ? -90 : 0);
    }

    /** A point by its distance along the reading direction and its distance below the base line. */
    private Point point(double along, double below) {
        return upwards ? new Point(x + below, y - along) : new Point(x + along, y + below);
    }
}
