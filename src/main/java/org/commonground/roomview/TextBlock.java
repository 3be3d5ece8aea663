package org.commonground.roomview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.LineBreaker;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Anchor;
import org.commonground.drawing.Shape.Weight;
import org.commonground.drawing.TextMeasure;

/**
 * Words of one size on lines, measured as they are drawn.
 *
 * @param lines from top to bottom, each of runs from left to right
 * @param size of the type in pixels
 * @param line from one base line to the next, in sizes of the type
 */
record TextBlock(List<List<Run>> lines, double size, double line) {

    /** From the middle of a line to its base line, in sizes of the type. */
    private static final double BELOW_MIDDLE = 0.36;

    /** Words that look the same. */
    record Run(String text, Weight weight, ColourToken tone) {}

    static TextBlock of(String text, double size, Weight weight, ColourToken tone, double width) {
        return new TextBlock(
                LineBreaker.of(text, size, weight, width).stream()
                        .map(line -> List.of(new Run(line, weight, tone)))
                        .toList(),
                size,
                RoomText.LINE);
    }

    /** Runs one after the other, broken where their text would break in the wider weight. */
    static TextBlock of(List<Run> runs, double size, double line, double width) {
        var text = runs.stream().map(Run::text).collect(Collectors.joining());
        var lines = new ArrayList<List<Run>>();
        int from = 0;
        for (var broken : LineBreaker.of(text, size, Weight.SEMIBOLD, width)) {
            // A mark of direction is in the line and not in the text.
            int mark = text.indexOf(broken, from) < 0 ? 1 : 0;
            var words = broken.substring(mark);
            from = text.indexOf(words, from);
            var part = part(runs, from, from + words.length());
            if (mark > 0) {
                var first = part.getFirst();
                part.set(0, new Run(broken.charAt(0) + first.text(), first.weight(), first.tone()));
            }
            lines.add(part);
            from += words.length();
        }
        return new TextBlock(lines, size, line);
    }

    private static List<Run> part(List<Run> runs, int from, int to) {
        var part = new ArrayList<Run>();
        int at = 0;
        for (var run : runs) {
            int begin = Math.clamp(from - at, 0, run.text().length());
            int end = Math.clamp(to - at, 0, run.text().length());
            if (begin < end) {
                part.add(new Run(run.text().substring(begin, end), run.weight(), run.tone()));
            }
            at += run.text().length();
        }
        return part;
    }

    double height() {
        return lines.size() * size * line;
    }

    double width() {
        return lines.stream()
                .mapToDouble(runs -> runs.stream().mapToDouble(this::width).sum())
                .max()
                .orElse(0);
    }

    private double width(Run run) {
        return TextMeasure.width(run.text(), size, run.weight());
    }

    /** @param top of the first line */
    List<Shape> at(double left, double top) {
        var shapes = new ArrayList<Shape>();
        double y = top + size * (line / 2 + BELOW_MIDDLE);
        for (var runs : lines) {
            double x = left;
            for (var run : runs) {
                shapes.add(new Shape.Text(x, y, run.text(), size, run.weight(), run.tone(), Anchor.START, 0));
                x += width(run);
            }
            y += size * line;
        }
        return shapes;
    }
}
