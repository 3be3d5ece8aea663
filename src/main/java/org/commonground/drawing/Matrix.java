package org.commonground.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonground.drawing.Shape.Anchor;
import org.commonground.drawing.Shape.Point;
import org.commonground.drawing.Shape.Weight;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.Distribution;
import org.commonground.insight.GroupResult;
import org.commonground.insight.ItemInsight;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot.Group;

/**
 * Value × feasibility: what the room said on two ballots about the same items, the first upwards, the second to the right. The lines
 * stand in the middle between the lowest and the highest answer; exactly in the middle is above. Points never cover each other.
 */
public final class Matrix {

    private static final double POINT = 1.43;
    private static final double LIST = 1.14;

    /** An item with where it stands, 0 to 1 each. */
    private record Placed(String label, double right, double up) {
        /** Start now, plan, nice to have, leave. */
        int quadrant() {
            return (up >= 0.5 ? 0 : 2) + (right >= 0.5 ? 0 : 1);
        }
    }

    private final BallotInsight value;
    private final BallotInsight feasible;
    private final Words words;
    private final Frame frame;
    private final double t;
    private final double left;
    private final double width;
    private final double height;

    private Matrix(BallotInsight value, BallotInsight feasible, Words words, Frame frame) {
        this.value = value;
        this.feasible = feasible;
        this.words = words;
        this.frame = frame;
        t = frame.text();
        left = 2.4 * t;
        width = 0.535 * frame.width();
        height = frame.height() - 2.8 * t;
    }

    /** The matrix, as often as its list needs pages; items that stand on one ballot only are left out. */
    public static List<Drawing> pages(BallotInsight value, BallotInsight feasible, Words words, Frame frame) {
        return new Matrix(value, feasible, words, frame).pages();
    }

    private List<Drawing> pages() {
        var placed = placed();
        var ground = new ArrayList<>(ground());
        ground.addAll(points(placed));
        var title = words.get("drawing.matrix.title", value.ballot().question());
        var drawings = new ArrayList<Drawing>();
        int from = 0;
        do {
            var shapes = new ArrayList<>(ground);
            from = list(placed, from, shapes);
            drawings.add(new Drawing(frame.width(), frame.height(), title, shapes));
        } while (from < placed.size());
        return drawings;
    }

    private List<Placed> placed() {
        var placed = new ArrayList<Placed>();
        for (var item : value.items()) {
            feasible.items().stream()
                    .filter(other -> other.label().equals(item.label()))
                    .findFirst()
                    .ifPresent(other -> placed.add(new Placed(item.label(), part(feasible, other), part(value, item))));
        }
        placed.sort(Comparator.comparingInt(Placed::quadrant).thenComparing(p -> -(p.right() + p.up())));
        return placed;
    }

    /** How far the room's mean is from the lowest answer to the highest. */
    private static double part(BallotInsight insight, ItemInsight item) {
        int lowest = insight.ballot().lowest();
        double span = insight.ballot().highest() - (double) lowest;
        var mean = item.of(Group.ROOM).map(GroupResult::given).map(Distribution::mean);
        return mean.isPresent() && mean.get().isPresent() ? (mean.get().getAsDouble() - lowest) / span : 0;
    }

    private List<Shape> ground() {
        double middle = left + width / 2;
        double line = t / 5;
        var shapes = new ArrayList<Shape>();
        shapes.add(new Shape.Rect(left, 0, width, height, t / 2, Tone.PAPER));
        shapes.add(new Shape.Line(new Point(middle, 0), new Point(middle, height), line, Tone.SURFACE));
        shapes.add(
                new Shape.Line(new Point(left, height / 2), new Point(left + width, height / 2), line, Tone.SURFACE));
        shapes.add(name("drawing.matrix.start", 0.75, 1.65 * t, Weight.SEMIBOLD, Tone.INK));
        shapes.add(name("drawing.matrix.plan", 0.25, 1.65 * t, Weight.REGULAR, Tone.MUTED));
        shapes.add(name("drawing.matrix.nice", 0.75, height - 0.9 * t, Weight.REGULAR, Tone.MUTED));
        shapes.add(name("drawing.matrix.leave", 0.25, height - 0.9 * t, Weight.REGULAR, Tone.MUTED));
        shapes.addAll(
                axis("drawing.matrix.feasible", feasible, new Axis(left + width / 2, height + 2 * t, false, t), width));
        shapes.addAll(axis("drawing.matrix.value", value, new Axis(1.1 * t, height / 2, true, t), height));
        return shapes;
    }

    private Shape name(String key, double at, double y, Weight weight, Tone tone) {
        var fitted = TextWidth.fit(words.get(key), 1.07 * t, weight, width / 2 - t);
        return Marks.text(left + at * width, y, fitted, 1.07 * t, weight, tone, Anchor.MIDDLE);
    }

    private List<Shape> axis(String key, BallotInsight of, Axis axis, double length) {
        return axis.shapes(Group.ROOM, words.get(key), words.get("drawing.n", of.voters(Group.ROOM)), length);
    }

    private List<Shape> points(List<Placed> placed) {
        double radius = POINT * t;
        var places = Spread.places(spots(placed, radius), radius);
        while (places.isEmpty()) {
            radius *= 0.92;
            places = Spread.places(spots(placed, radius), radius);
        }
        var shapes = new ArrayList<Shape>();
        for (int i = 0; i < placed.size(); i++) {
            var at = places.get().get(i);
            var tone = placed.get(i).quadrant() == 3 ? Tone.MUTED : Tone.INK;
            shapes.addAll(Marks.numbered(at, radius, i + 1, tone, t));
        }
        return shapes;
    }

    private List<Spread.Spot> spots(List<Placed> placed, double radius) {
        return placed.stream()
                .map(item -> {
                    var box = box(item.quadrant(), radius);
                    return new Spread.Spot(new Point(box.x(half(item.right())), box.y(1 - half(item.up()))), box);
                })
                .toList();
    }

    /** How far across its half of the axis, 0 to 1. */
    private static double half(double part) {
        return part < 0.5 ? 2 * part : 2 * part - 1;
    }

    private Spread.Box box(int quadrant, double radius) {
        boolean right = quadrant % 2 == 0;
        boolean top = quadrant < 2;
        double edge = radius + 0.35 * t;
        double name = 2.0 * t;
        double x = right ? left + width / 2 : left;
        double y = top ? name : height / 2;
        return new Spread.Box(x + edge, y + edge, x + width / 2 - edge, y + height / 2 - name - edge);
    }

    /** Draws the list from an item on. @return the first that did not fit */
    private int list(List<Placed> placed, int from, List<Shape> shapes) {
        double x = left + width + 2.2 * t;
        double indent = 1.95 * t;
        double y = LIST * t;
        double bottom = frame.height() - 2 * t;
        int i = from;
        for (; i < placed.size(); i++) {
            var lines = TextWidth.wrap(placed.get(i).label(), LIST * t, Weight.REGULAR, frame.width() - x - indent, 2);
            if (i > from && y + (lines.size() - 1) * 1.46 * t > bottom) {
                break;
            }
            var tone = placed.get(i).quadrant() == 3 ? Tone.MUTED : Tone.INK;
            var weight = placed.get(i).quadrant() == 0 ? Weight.SEMIBOLD : Weight.REGULAR;
            shapes.add(Marks.text(x, y, String.valueOf(i + 1), LIST * t, Weight.SEMIBOLD, tone));
            for (var line : lines) {
                shapes.add(Marks.text(x + indent, y, line, LIST * t, weight, tone));
                y += 1.46 * t;
            }
            y += 0.4 * t;
        }
        if (from > 0 || i < placed.size()) {
            var rest = words.get("drawing.matrix.shown", from + 1, i, placed.size());
            shapes.add(Marks.text(
                    frame.width(), frame.height() - 0.3 * t, rest, t, Weight.REGULAR, Tone.MUTED, Anchor.END));
        }
        return i;
    }
}
