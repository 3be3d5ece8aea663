package org.commonground.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
import org.commonground.insight.ItemInsight;
import org.commonground.insight.Support;
import org.commonground.workshop.record.Ballot.Group;

/**
 * What to talk about first: the items on which the sides differ most, the largest difference on top. For dots and points, the shape
 * of each side is at the share of its voters who support the item; ratings are shown as bars for each value.
 */
record GapList(BallotInsight insight, ChartWords words, Frame frame, double t) {
    /** The space above the first item, for the heading. */
    private static final double TOP = 2;

    /** The height of a label and two lanes, in type sizes. */
    private static final double LEAST_ROW = 5.6;

    /**
     * The list, on one page if three items fit; if the ballot is not split by side, the bars of the whole room with the reason.
     */
    public static List<Drawing> pages(BallotInsight insight, ChartWords words, Frame frame) {
        var talk = insight.talkFirst();
        if (!insight.isSplit()) {
            return BarsBySide.pages(insight, words, frame);
        }
        if ((!new VotedItems(insight).isChoice() || insight.ballot().isBySide()) && !talk.isEmpty()) {
            return BarsBySide.pages(insight, talk, words.get("drawing.map.talk_first"), words, frame);
        }
        return new GapList(insight, words, frame, frame.textSize()).drawings(talk);
    }

    private List<Drawing> drawings(List<ItemInsight> talk) {
        int fit = (int) Math.clamp((frame.height() - TOP * t) / (LEAST_ROW * t), 1, BallotInsight.TALK_FIRST);
        var drawings = new ArrayList<Drawing>();
        for (int from = 0; from < Math.max(1, talk.size()); from += fit) {
            drawings.add(drawing(talk.subList(from, Math.min(talk.size(), from + fit)), fit));
        }
        return drawings;
    }

    private Drawing drawing(List<ItemInsight> talk, int fit) {
        var shapes = new ArrayList<Shape>();
        shapes.add(SideShapes.muted(0, t, words.get("drawing.map.talk_first"), t));
        if (talk.isEmpty()) {
            shapes.add(SideShapes.plain(0, TOP * t + t, words.get("drawing.gaps.none"), 1.14 * t));
        }
        double height = Math.min(7 * t, (frame.height() - TOP * t) / fit);
        for (int i = 0; i < talk.size(); i++) {
            shapes.addAll(row(talk.get(i), TOP * t + i * height));
        }
        var labels = talk.stream()
                .map(item -> words.get("drawing.alt.item", item.label(), words.support(item)))
                .collect(Collectors.joining("; "));
        var title = words.get(
                "drawing.gaps.title",
                insight.ballot().question(),
                talk.isEmpty() ? words.get("drawing.nothing") : labels);
        return new Drawing(frame.width(), TOP * t + Math.max(1, talk.size()) * height - t, title, shapes);
    }

    private List<Shape> row(ItemInsight item, double top) {
        var ground = item.commonGround().orElseThrow();
        var label = TextMeasure.fit(item.label(), 1.14 * t, Weight.SEMIBOLD, frame.width());
        var shapes = new ArrayList<Shape>();
        shapes.add(SideShapes.strong(0, top + 1.3 * t, label, 1.14 * t));
        shapes.addAll(lane(Group.MARKETING, ground.marketing(), top + 2.6 * t));
        shapes.addAll(lane(Group.IT, ground.it(), top + 4.1 * t));
        return shapes;
    }

    /** A line from nobody to everybody with the shape of the side on it, its name on the left and its count on the right. */
    private List<Shape> lane(Group group, Support support, double y) {
        double from = 0.3 * frame.width();
        var count = words.get("drawing.count", support.votes(), support.voters());
        double to = frame.width() - TextMeasure.width("100 " + words.get("drawing.count", 100, 100), t, Weight.REGULAR);
        var name = TextMeasure.fit(words.name(group), t, Weight.SEMIBOLD, from - 1.5 * t);
        double at = from + (to - from) * support.share();
        var shapes = new ArrayList<Shape>();
        shapes.add(SideShapes.text(0, y + 0.36 * t, name, t, Weight.SEMIBOLD, ColourToken.of(group)));
        shapes.add(new Shape.Line(new Point(from, y), new Point(to, y), t / 14, ColourToken.LINE));
        shapes.add(new Shape.Line(new Point(from, y), new Point(at, y), t / 7, ColourToken.of(group)));
        shapes.add(SideShapes.shape(group, at, y, 0.9 * t));
        shapes.add(SideShapes.muted(frame.width(), y + 0.36 * t, count, t).anchored(Anchor.END));
        return shapes;
    }
}
