package org.commonground.drawing.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

/** A thin line of time: the numbers of the actions above it where they are due, the check-ins below it. */
public final class TimeLine {

    /** A point in time. @param number of an action; 0 for an event with a label below the line */
    public record TimePoint(LocalDate day, int number, String label) {}

    private static final double RADIUS = 0.95;

    private final Frame frame;
    private final double t;
    private final LocalDate first;
    private final LocalDate last;

    private TimeLine(Frame frame, LocalDate first, LocalDate last) {
        this.frame = frame;
        t = frame.textSize();
        this.first = first;
        this.last = last;
    }

    /** The line from the first point to the last; empty if no action has a date. @param title what it shows, in words */
    public static Optional<Drawing> of(List<TimePoint> points, String title, Frame frame) {
        var byDay = points.stream().sorted(Comparator.comparing(TimePoint::day)).toList();
        return byDay.stream().anyMatch(point -> point.number() > 0)
                        && byDay.getFirst().day().isBefore(byDay.getLast().day())
                ? Optional.of(new TimeLine(
                                frame, byDay.getFirst().day(), byDay.getLast().day())
                        .drawing(byDay, title))
                : Optional.empty();
    }

    private Drawing drawing(List<TimePoint> points, String title) {
        var lanes = lanes(points.stream().filter(point -> point.number() > 0).toList());
        int most = lanes.size();
        double line = (2.15 * most + 0.4) * t;
        var shapes = new ArrayList<Shape>();
        shapes.add(new Shape.Line(new Point(at(first), line), new Point(at(last), line), t / 10, ColourToken.MUTED));
        for (int lane = 0; lane < most; lane++) {
            for (var point : lanes.get(lane)) {
                double y = line - (1.2 + 2.1 * lane) * t;
                shapes.add(new Shape.Line(
                        new Point(at(point.day()), y), new Point(at(point.day()), line), t / 14, ColourToken.LINE));
                shapes.addAll(SideShapes.numberedPoint(
                        new Point(at(point.day()), y), RADIUS * t, point.number(), ColourToken.INK, t));
            }
        }
        double taken = Double.NEGATIVE_INFINITY;
        int row = 0;
        for (var event : points.stream().filter(point -> point.number() == 0).toList()) {
            double width = TextMeasure.width(event.label(), t, Weight.REGULAR);
            double x = Math.clamp(at(event.day()), width / 2, frame.width() - width / 2);
            row = x - width / 2 < taken + t ? 1 - row : 0;
            taken = x + width / 2;
            shapes.add(SideShapes.shape(Group.JOINT, at(event.day()), line, 0.8 * t));
            shapes.add(SideShapes.text(
                    x,
                    line + (1.7 + 1.3 * row) * t,
                    event.label(),
                    t,
                    Weight.REGULAR,
                    ColourToken.MUTED,
                    Anchor.MIDDLE));
        }
        return new Drawing(frame.width(), line + 3.4 * t, title, shapes);
    }

    /** The points in rows in which none overlaps another. */
    private List<List<TimePoint>> lanes(List<TimePoint> points) {
        var lanes = new ArrayList<List<TimePoint>>();
        for (var point : points) {
            lanes.stream()
                    .filter(lane -> at(point.day()) - at(lane.getLast().day()) > 2.1 * RADIUS * t)
                    .findFirst()
                    .orElseGet(() -> {
                        var lane = new ArrayList<TimePoint>();
                        lanes.add(lane);
                        return lane;
                    })
                    .add(point);
        }
        return lanes;
    }

    private double at(LocalDate day) {
        double share = (double) (day.toEpochDay() - first.toEpochDay()) / (last.toEpochDay() - first.toEpochDay());
        return RADIUS * t + share * (frame.width() - 2 * RADIUS * t);
    }
}
