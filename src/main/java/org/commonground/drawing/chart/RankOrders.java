package org.commonground.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Anchor;
import org.commonground.drawing.Shape.Point;
import org.commonground.drawing.Shape.Weight;
import org.commonground.drawing.SideShapes;
import org.commonground.drawing.TextMeasure;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.RankedItem;
import org.commonground.workshop.record.Ballot.Group;

/**
 * A ranking as one order, or as the orders of the two sides beside each other. Each item has its place, how many people gave it which
 * rank, and its mean rank. A line joins the places of an item in the two orders; it is dark where they are furthest apart.
 */
record RankOrders(BallotInsight insight, List<Group> groups, String note, ChartWords words, Frame frame) {

    /** The space above the items, for the name of the group and the heading of the means. */
    private static final double TOP = 3.4;

    private static final double LEAST_ROW = 2.6;
    private static final double LARGEST_ROW = 3.4;

    /** Of the label, in type sizes. */
    private static final double LABEL = 1.1;

    /** Between the two orders, as a share of the width. */
    private static final double BETWEEN = 0.13;

    /** The place and the mean rank, in type sizes. */
    private static final double PLACE = 1.8;

    private static final double MEAN = 3.6;

    /** A bar of the people who gave one rank, with the gap after it, beside another order and alone. */
    private static final double BAR = 0.75;

    private static final double BAR_ALONE = 1.6;

    /** The order of the whole room, with the reason if the sides are not shown. */
    static List<Drawing> ofRoom(BallotInsight insight, ChartWords words, Frame frame) {
        var note = BarsBySide.notSplitNote(insight, words);
        return new RankOrders(insight, List.of(Group.ROOM), note, words, frame).pages();
    }

    /** The orders of the two sides; of the room if they are not shown. */
    static List<Drawing> bySide(BallotInsight insight, ChartWords words, Frame frame) {
        return insight.isSplit()
                ? new RankOrders(insight, List.of(Group.MARKETING, Group.IT), "", words, frame).pages()
                : ofRoom(insight, words, frame);
    }

    private List<Drawing> pages() {
        var orders =
                groups.stream().map(group -> RankedItem.order(insight, group)).toList();
        int items = insight.items().size();
        int fit = (int) Math.clamp((frame.height() - (TOP + foot()) * t()) / (LEAST_ROW * t()), 1, items);
        var pages = new ArrayList<Drawing>();
        for (int from = 0; from < items; from += fit) {
            int start = from;
            pages.add(page(orders.stream()
                    .map(order -> order.subList(start, Math.min(start + fit, items)))
                    .toList()));
        }
        return pages;
    }

    private Drawing page(List<List<RankedItem>> orders) {
        int rows = orders.getFirst().size();
        double height = Math.min(LARGEST_ROW * t(), (frame.height() - (TOP + foot()) * t()) / rows);
        var shapes = new ArrayList<Shape>();
        for (int i = 0; i < groups.size(); i++) {
            shapes.addAll(head(groups.get(i), left(i)));
            for (int row = 0; row < rows; row++) {
                shapes.addAll(row(groups.get(i), orders.get(i).get(row), left(i), TOP * t() + (row + 0.5) * height));
            }
        }
        if (orders.size() > 1) {
            shapes.addAll(lines(orders, height));
        }
        double bottom = TOP * t() + rows * height;
        if (!note.isEmpty()) {
            shapes.add(
                    SideShapes.muted(0, bottom + t(), TextMeasure.fit(note, t(), Weight.REGULAR, frame.width()), t()));
        }
        return new Drawing(frame.width(), bottom + foot() * t(), altText(orders), shapes);
    }

    private double foot() {
        return note.isEmpty() ? 0 : 1.5;
    }

    private double t() {
        return frame.textSize();
    }

    private double width() {
        return groups.size() == 1 ? frame.width() : (1 - BETWEEN) / 2 * frame.width();
    }

    private double left(int column) {
        return column * (frame.width() - width());
    }

    private double bars() {
        return insight.items().size() * bar();
    }

    private double bar() {
        return (groups.size() == 1 ? BAR_ALONE : BAR) * t();
    }

    private List<Shape> head(Group group, double left) {
        double t = t();
        double right = left + width();
        var key = words.key(group, insight);
        double barsLeft = right - MEAN * t - bars();
        int items = insight.items().size();
        return List.of(
                SideShapes.shape(group, left + 0.5 * t, 0.8 * t, 0.9 * t),
                SideShapes.text(
                        left + 1.4 * t,
                        1.15 * t,
                        TextMeasure.fit(key, 1.07 * t, Weight.SEMIBOLD, width() - 1.4 * t),
                        1.07 * t,
                        Weight.SEMIBOLD,
                        ColourToken.of(group)),
                SideShapes.muted(barsLeft, 2.8 * t, "1", t),
                SideShapes.muted(barsLeft + bars() - 0.25 * bar(), 2.8 * t, String.valueOf(items), t)
                        .anchored(Anchor.END),
                SideShapes.muted(right, 2.8 * t, words.get("drawing.rank.mean_heading"), t)
                        .anchored(Anchor.END));
    }

    private List<Shape> row(Group group, RankedItem ranked, double left, double middle) {
        double t = t();
        double right = left + width();
        double barsLeft = right - MEAN * t - bars();
        var shapes = new ArrayList<Shape>();
        shapes.add(SideShapes.strong(left, middle + 0.42 * t, String.valueOf(ranked.place()), 1.2 * t));
        var lines = TextMeasure.wrap(
                ranked.item().label(), LABEL * t, Weight.REGULAR, barsLeft - left - (PLACE + 0.6) * t, 2);
        double base = middle + 0.38 * t - (lines.size() - 1) * 0.6 * t;
        for (var line : lines) {
            shapes.add(SideShapes.plain(left + PLACE * t, base, line, LABEL * t));
            base += 1.2 * t;
        }
        double whole = 1.9 * t;
        double foot = middle + whole / 2;
        var counts = ranked.result().distribution().counts();
        for (int i = 0; i < counts.size(); i++) {
            double x = barsLeft + i * bar();
            double height = whole * counts.get(i) / ranked.result().voters();
            shapes.add(new Shape.Rect(x, foot - 0.08 * t, 0.8 * bar(), 0.08 * t, 0, ColourToken.LINE));
            if (height > 0) {
                shapes.add(new Shape.Rect(x, foot - height, 0.8 * bar(), height, 0, ColourToken.of(group)));
            }
        }
        shapes.add(SideShapes.strong(right, middle + 0.38 * t, words.get("drawing.mean", ranked.meanRank()), LABEL * t)
                .anchored(Anchor.END));
        return shapes;
    }

    private List<Shape> lines(List<List<RankedItem>> orders, double height) {
        var lines = new ArrayList<Shape>();
        var apart = insight.talkFirst().stream().limit(1).toList();
        for (int from = 0; from < orders.getFirst().size(); from++) {
            var item = orders.getFirst().get(from).item();
            int to = orders.getLast().stream().map(RankedItem::item).toList().indexOf(item);
            if (to >= 0) {
                boolean dark = apart.contains(item);
                lines.add(new Shape.Line(
                        new Point(width() + 0.4 * t(), TOP * t() + (from + 0.5) * height),
                        new Point(left(1) - 0.4 * t(), TOP * t() + (to + 0.5) * height),
                        dark ? t() / 5 : t() / 12,
                        dark ? ColourToken.INK : ColourToken.MUTED));
            }
        }
        return lines;
    }

    /** All places and means in words, for whoever does not see the picture. */
    private String altText(List<List<RankedItem>> orders) {
        return IntStream.range(0, groups.size())
                .mapToObj(i -> words.get(
                        "drawing.alt.item",
                        words.key(groups.get(i), insight),
                        orders.get(i).stream()
                                .map(ranked -> words.get(
                                        "drawing.rank.alt",
                                        ranked.place(),
                                        ranked.item().label(),
                                        ranked.meanRank()))
                                .collect(Collectors.joining("; "))))
                .collect(Collectors.joining(
                        ". ", words.get("drawing.rank.title", insight.ballot().question()) + ". ", "."));
    }
}
