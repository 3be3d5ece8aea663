package org.commonground.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Weight;
import org.commonground.drawing.SideShapes;
import org.commonground.drawing.TextMeasure;
import org.commonground.insight.BallotInsight;
import org.commonground.workshop.record.Ballot.Group;

/** Who voted: one shape per person, as large as possible, by side if the ballot is split. */
final class TurnoutChart {

    private static final int PER_ROW = 20;

    /** The horizontal and vertical distance between shapes, in heights of a shape. */
    private static final double COLUMN_PITCH = 1.4;

    private static final double ROW_PITCH = 1.3;

    /** The largest and the smallest shape, and the step between sizes, in type sizes. */
    private static final double LARGEST = 5;

    private static final double SMALLEST = 0.5;
    private static final double SIZE_STEP = 0.25;

    /** The size of a group's name relative to the shapes, and its upper limit in type sizes. */
    private static final double NAME_RATIO = 0.34;

    private static final double LARGEST_NAME = 1.7;

    /** The distance from the name to the shapes, and between two groups, in sizes of the name. */
    private static final double GAP_BELOW_NAME = 0.6;

    private static final double GROUP_GAP = 1.2;

    private TurnoutChart() {}

    static Drawing of(BallotInsight insight, ChartWords words, Frame frame) {
        double t = frame.textSize();
        var groups = insight.isSplit()
                ? Stream.of(Group.MARKETING, Group.IT, Group.JOINT)
                        .filter(group -> insight.voters(group) > 0)
                        .toList()
                : List.of(Group.ROOM);
        var note = BarsBySide.notSplitNote(insight, words);
        double room = frame.height() - (note.isEmpty() ? 0 : 2 * t);
        double mark = mark(insight, groups, frame.width(), room, t);
        double large = name(mark, t);
        var shapes = new ArrayList<Shape>();
        double y = 0;
        for (var group : groups) {
            int n = insight.voters(group);
            var name = TextMeasure.fit(words.key(group, insight), large, Weight.SEMIBOLD, frame.width());
            shapes.add(SideShapes.text(0, y + large, name, large, Weight.SEMIBOLD, ColourToken.of(group)));
            double first = y + (1 + GAP_BELOW_NAME) * large + mark / 2;
            for (int i = 0; i < n; i++) {
                double row = Math.floorDiv(i, PER_ROW) * ROW_PITCH * mark;
                shapes.add(SideShapes.shape(group, mark / 2 + (i % PER_ROW) * COLUMN_PITCH * mark, first + row, mark));
            }
            y += height(n, mark, t) + GROUP_GAP * large;
        }
        y -= GROUP_GAP * large;
        if (!note.isEmpty()) {
            y += 2 * t;
            shapes.add(SideShapes.muted(0, y, TextMeasure.fit(note, t, Weight.REGULAR, frame.width()), t));
        }
        var counts = groups.stream().map(group -> words.key(group, insight)).collect(Collectors.joining("; "));
        var title = words.get(
                "drawing.alt.item",
                words.get("drawing.turnout.title", insight.ballot().question()),
                counts);
        return new Drawing(frame.width(), Math.min(y, frame.height()), title, shapes);
    }

    /** The largest size of a shape with which all groups fit. */
    private static double mark(BallotInsight insight, List<Group> groups, double width, double room, double t) {
        int beside = Math.min(
                PER_ROW, groups.stream().mapToInt(insight::voters).max().orElse(1));
        double mark = Math.min(LARGEST * t, width / (beside * COLUMN_PITCH));
        while (mark > SMALLEST * t && height(insight, groups, mark, t) > room) {
            mark -= SIZE_STEP * t;
        }
        return mark;
    }

    private static double height(BallotInsight insight, List<Group> groups, double mark, double t) {
        return groups.stream()
                        .mapToDouble(group -> height(insight.voters(group), mark, t))
                        .sum()
                + (groups.size() - 1) * GROUP_GAP * name(mark, t);
    }

    private static double name(double mark, double t) {
        return Math.clamp(NAME_RATIO * mark, t, LARGEST_NAME * t);
    }

    /** The height of one group. */
    private static double height(int n, double mark, double t) {
        int rows = (n + PER_ROW - 1) / PER_ROW;
        return (1 + GAP_BELOW_NAME) * name(mark, t) + mark + (rows - 1) * ROW_PITCH * mark;
    }
}
