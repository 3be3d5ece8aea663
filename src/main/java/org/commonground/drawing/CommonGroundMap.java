package org.commonground.drawing;

import java.util.ArrayList;
import java.util.List;
import org.commonground.drawing.Shape.Anchor;
import org.commonground.drawing.Shape.Point;
import org.commonground.drawing.Shape.Weight;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.CommonGround;
import org.commonground.insight.CommonGround.Quadrant;
import org.commonground.insight.ItemInsight;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Details;

/**
 * Where the sides agree: to the right what Marketing wants, upwards what IT wants, each in parts of that side's highest support; half of it
 * stands in the middle, on the line between wanted and not. Points never cover each other (see {@link Spread}) and never leave their
 * quadrant; from about forty in one quadrant on they grow smaller.
 */
public final class CommonGroundMap {

    private static final double POINT = 1.43;

    private final BallotInsight insight;
    private final Details details;
    private final Words words;
    private final Frame frame;
    private final double t;
    private final double left;
    private final double width;
    private final double height;

    private CommonGroundMap(BallotInsight insight, Details details, Words words, Frame frame) {
        this.insight = insight;
        this.details = details;
        this.words = words;
        this.frame = frame;
        t = frame.text();
        left = 2.4 * t;
        width = 0.535 * frame.width();
        height = frame.height() - 2.8 * t;
    }

    /**
     * The map, as often as its list needs pages.
     *
     * @throws IllegalArgumentException if the ballot's counts are not kept apart by side
     */
    public static List<Drawing> pages(BallotInsight insight, Details details, Words words, Frame frame) {
        if (!insight.split()) {
            throw new IllegalArgumentException(
                    "Not split by side: " + insight.ballot().id());
        }
        return new CommonGroundMap(insight, details, words, frame).pages();
    }

    private List<Drawing> pages() {
        var entries = Legend.entries(insight);
        var map = new ArrayList<Shape>(ground());
        map.addAll(axis(Group.MARKETING, new Axis(left + width / 2, height + 2 * t, false, t), width));
        map.addAll(axis(Group.IT, new Axis(1.1 * t, height / 2, true, t), height));
        map.addAll(points(entries));
        var drawings = new ArrayList<Drawing>();
        for (var page : new Legend(entries, frame, left + width + 2.2 * t, words).pages()) {
            var shapes = new ArrayList<Shape>(map);
            shapes.addAll(page);
            drawings.add(new Drawing(frame.width(), frame.height(), title(), shapes));
        }
        return drawings;
    }

    private String title() {
        return words.get(
                "drawing.map.title",
                insight.ballot().question(),
                labels(insight.commonGround()),
                labels(insight.talkFirst()));
    }

    private String labels(List<ItemInsight> items) {
        return items.isEmpty()
                ? words.get("drawing.nothing")
                : String.join("; ", items.stream().map(ItemInsight::label).toList());
    }

    private List<Shape> ground() {
        double middle = left + width / 2;
        double line = t / 5;
        var shapes = new ArrayList<Shape>();
        shapes.add(new Shape.Rect(left, 0, width, height, t / 2, Tone.PAPER));
        shapes.add(new Shape.Rect(middle, 0, width / 2, height / 2, t / 2, Tone.JOINT_TINT));
        shapes.add(new Shape.Line(new Point(middle, 0), new Point(middle, height), line, Tone.SURFACE));
        shapes.add(
                new Shape.Line(new Point(left, height / 2), new Point(left + width, height / 2), line, Tone.SURFACE));
        shapes.add(
                label(words.get("drawing.map.common_ground"), 0.75, 1.65 * t, 1.07 * t, Weight.SEMIBOLD, Tone.JOINT));
        shapes.add(label(wants(Group.IT), 0.25, 1.65 * t, t, Weight.REGULAR, Tone.MUTED));
        shapes.add(label(wants(Group.MARKETING), 0.75, height - 0.9 * t, t, Weight.REGULAR, Tone.MUTED));
        return shapes;
    }

    private String wants(Group group) {
        return words.get("drawing.map.wants", Marks.name(group, details, words));
    }

    private Shape label(String text, double at, double y, double size, Weight weight, Tone tone) {
        var fitted = TextWidth.fit(text, size, weight, width / 2 - t);
        return Marks.text(left + at * width, y, fitted, size, weight, tone, Anchor.MIDDLE);
    }

    private List<Shape> axis(Group group, Axis axis, double length) {
        return axis.shapes(
                group,
                words.get("drawing.map.support", Marks.name(group, details, words)),
                words.get("drawing.n", insight.voters(group)),
                length);
    }

    private List<Shape> points(List<Legend.Entry> entries) {
        double radius = POINT * t;
        var places = Spread.places(spots(entries, radius), radius);
        while (places.isEmpty()) {
            radius *= 0.92;
            places = Spread.places(spots(entries, radius), radius);
        }
        var shapes = new ArrayList<Shape>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            shapes.addAll(Marks.numbered(places.get().get(i), radius, entry.number(), entry.tone(), t));
        }
        return shapes;
    }

    private List<Spread.Spot> spots(List<Legend.Entry> entries, double radius) {
        return entries.stream()
                .map(entry -> entry.item().commonGround().orElseThrow())
                .map(ground -> spot(ground, box(ground.quadrant(), radius)))
                .toList();
    }

    /** Half of a side's highest support is the inner edge of the upper half, none the outer edge of the lower. */
    private Spread.Spot spot(CommonGround ground, Spread.Box box) {
        double right = across(ground.marketing().votes(), highest(Group.MARKETING));
        double up = across(ground.it().votes(), highest(Group.IT));
        return new Spread.Spot(new Point(box.x(right), box.y(1 - up)), box);
    }

    private int highest(Group group) {
        return insight.items().stream()
                .flatMap(item -> item.of(group).stream())
                .mapToInt(result -> result.support().votes())
                .max()
                .orElse(0);
    }

    /** How far across its half of the axis, 0 to 1. */
    private static double across(int votes, int highest) {
        double part = highest == 0 ? 0 : 2.0 * votes / highest;
        return part < 1 ? part : part - 1;
    }

    /** Where the middle of a point may be: inside its quadrant, clear of the names above and below. */
    private Spread.Box box(Quadrant quadrant, double radius) {
        boolean right = quadrant == Quadrant.COMMON_GROUND || quadrant == Quadrant.MARKETING;
        boolean top = quadrant == Quadrant.COMMON_GROUND || quadrant == Quadrant.IT;
        double edge = radius + 0.35 * t;
        double name = 2.0 * t;
        double x = right ? left + width / 2 : left;
        double y = top ? name : height / 2;
        return new Spread.Box(x + edge, y + edge, x + width / 2 - edge, y + height / 2 - name - edge);
    }
}
