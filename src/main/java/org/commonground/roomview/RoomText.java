package org.commonground.roomview;

import java.util.ArrayList;
import java.util.List;
import org.commonground.drawing.LineBreaker;
import org.commonground.drawing.Shape.Weight;
import org.commonground.drawing.TextMeasure;

/** How much room a text takes on the wall; in the wider of the two weights where none is given, so that it fits in either. */
final class RoomText {

    /** From one base line to the next, in sizes of the type; letters of other fonts do not change it. */
    static final double LINE = 1.23;

    private RoomText() {}

    /** Width in pixels of a text on one line. */
    static double width(String text, int size) {
        return TextMeasure.width(text, size, Weight.SEMIBOLD);
    }

    /** Height in pixels of a text wrapped at {@code width}; at least a line. */
    static double height(String text, int size, double width) {
        return lines(text, size, width) * size * LINE;
    }

    /** The same in letters of that weight. */
    static double height(String text, int size, Weight weight, double width) {
        return LineBreaker.of(text, size, weight, width).size() * size * LINE;
    }

    /** Lines after wrapping between words, and inside a word only where it is wider than a line. */
    static int lines(String text, int size, double width) {
        return LineBreaker.of(text, size, Weight.SEMIBOLD, width).size();
    }

    /**
     * The text as it is where it is no higher than {@code room}, else cut into pieces that are, between words if possible; "…" stands
     * where it was cut.
     */
    static List<String> pieces(String text, int size, double width, double room) {
        int most = (int) Math.max(1, room / (size * LINE));
        var pieces = new ArrayList<String>();
        var rest = text;
        while (lines(rest, size, width) > most) {
            int to = fitting(rest, size, width, most);
            pieces.add(rest.substring(0, to).strip() + "…");
            rest = "…" + rest.substring(to).strip();
        }
        pieces.add(rest);
        return pieces;
    }

    /** Where the longest beginning ends that takes no more lines with "…" after it; after a space where there is one. */
    private static int fitting(String text, int size, double width, int most) {
        int letters = text.codePointCount(0, text.length());
        int fits = Math.min(2, letters);
        for (int tooMany = letters; tooMany - fits > 1; ) {
            int middle = (fits + tooMany) / 2;
            var beginning = text.substring(0, text.offsetByCodePoints(0, middle)) + "…";
            if (lines(beginning, size, width) <= most) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        int to = text.offsetByCodePoints(0, fits);
        int space = text.lastIndexOf(' ', to - 1);
        return space > 1 ? space + 1 : to;
    }
}
