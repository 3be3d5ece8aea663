package org.commonground.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.drawing.Shape.Weight;
import org.commonground.insight.BallotInsight;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Details;

/** Who voted: one shape per person, as large as possible, by side if the ballot is split. */
public final class TurnoutPicture {

    private static final int IN_A_ROW = 20;

    /** The horizontal and vertical distance between shapes, in heights of a shape. */
    private static final double BESIDE = 1.4;

    private static final double BELOW = 1.3;

    /** The largest and the smallest shape, and the step between sizes, in type sizes. */
    private static final double LARGEST = 5;

    private static final double SMALLEST = 0.5;
    private static final double SMALLER = 0.25;

    /** The size of a group's name relative to the shapes, and its upper limit in type sizes. */
    private static final double NAME = 0.34;

    private static final double LARGEST_NAME = 1.7;

    /** The distance from the name to the shapes, and between two groups, in sizes of the name. */
    private static final double UNDER_NAME = 0.6;

    private static final double BETWEEN = 1.2;

    private TurnoutPicture() {}

    public static Drawing of(BallotInsight insight, Details details, Words words, Frame frame) {
        double t = frame.text();
        var groups = insight.split()
                ? Stream.of(Group.MARKETING, Group.IT, Group.JOINT)
                        .filter(group -> insight.voters(group) > 0)
                        .toList()
                : List.of(Group.ROOM);
        var note = BarsBySide.notSplit(insight, words);
        double room = frame.height() - (note.isEmpty() ? 0 : 2 * t);
        double mark = mark(insight, groups, frame.width(), room, t);
        double large = name(mark, t);
        var shapes = new ArrayList<Shape>();
        double y = 0;
        for (var group : groups) {
            int n = insight.voters(group);
            var name = TextWidth.fit(
                    words.get("drawing.key", Marks.name(group, details, words), n),
                    large,
                    Weight.SEMIBOLD,
                    frame.width());
            shapes.add(Marks.text(0, y + large, name, large, Weight.SEMIBOLD, Tone.of(group)));
            double first = y + (1 + UNDER_NAME) * large + mark / 2;
            for (int i = 0; i < n; i++) {
                double row = Math.floorDiv(i, IN_A_ROW) * BELOW * mark;
                shapes.add(Marks.of(group, mark / 2 + (i % IN_A_ROW) * BESIDE * mark, first + row, mark));
            }
            y += height(n, mark, t) + BETWEEN * large;
        }
        y -= BETWEEN * large;
        if (!note.isEmpty()) {
            y += 2 * t;
            shapes.add(Marks.text(
                    0, y, TextWidth.fit(note, t, Weight.REGULAR, frame.width()), t, Weight.REGULAR, Tone.MUTED));
        }
        var counts = groups.stream()
                .map(group -> words.get("drawing.key", Marks.name(group, details, words), insight.voters(group)))
                .collect(Collectors.joining("; "));
        var title = words.get(
                "drawing.alt.item",
                words.get("drawing.turnout.title", insight.ballot().question()),
                counts);
        return new Drawing(frame.width(), Math.min(y, frame.height()), title, shapes);
    }

    /** The largest size of a shape with which all groups fit. */
    private static double mark(BallotInsight insight, List<Group> groups, double width, double room, double t) {
        int beside = Math.min(
                IN_A_ROW, groups.stream().mapToInt(insight::voters).max().orElse(1));
        double mark = Math.min(LARGEST * t, width / (beside * BESIDE));
        while (mark > SMALLEST * t && height(insight, groups, mark, t) > room) {
            mark -= SMALLER * t;
        }
        return mark;
    }

    private static double height(BallotInsight insight, List<Group> groups, double mark, double t) {
        return groups.stream()
                        .mapToDouble(group -> height(insight.voters(group), mark, t))
                        .sum()
                + (groups.size() - 1) * BETWEEN * name(mark, t);
    }

    private static double name(double mark, double t) {
        return Math.clamp(NAME * mark, t, LARGEST_NAME * t);
    }

    /** The height of one group. */
    private static double height(int n, double mark, double t) {
        int rows = (n + IN_A_ROW - 1) / IN_A_ROW;
        return (1 + UNDER_NAME) * name(mark, t) + mark + (rows - 1) * BELOW * mark;
    }
}
