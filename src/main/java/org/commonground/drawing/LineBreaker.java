package org.commonground.drawing;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines with the widths of {@link TextMeasure}, without a user interface toolkit. Hundreds of cards take a
 * millisecond, and the computed height is the height that is drawn.
 */
public final class LineBreaker {

    private final double size;
    private final Shape.Weight weight;
    private final double width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private double lineWidth;
    private String paragraph = "";

    private LineBreaker(double size, Shape.Weight weight, double width) {
        this.size = size;
        this.weight = weight;
        this.width = width;
    }

    /**
     * The lines of a text, at least one: broken between words, and inside a word only where it is wider than a line.
     *
     * @param size the type size the width of a line in pixels
     * @param width the width of a line in pixels
     */
    public static List<String> of(String text, double size, Shape.Weight weight, double width) {
        if (text.indexOf('\n') < 0 && TextMeasure.width(text, size, weight) <= width) {
            return List.of(text);
        }
        var lines = new LineBreaker(size, weight, width);
        for (var paragraph : text.split("\n", -1)) {
            lines.paragraph = paragraph;
            for (var word : paragraph.split(" ", -1)) {
                lines.addWord(word);
            }
            lines.endLine();
        }
        return List.copyOf(lines.lines);
    }

    private void addWord(String word) {
        double space = TextMeasure.width(" ", size, weight);
        double wide = TextMeasure.width(word, size, weight);
        if (!line.isEmpty() && lineWidth + space + wide > width) {
            endLine();
        }
        if (!line.isEmpty()) {
            line.append(' ');
            lineWidth += space;
        }
        if (wide > width) {
            addInPieces(word);
        } else {
            line.append(word);
            lineWidth += wide;
        }
    }

    private void addInPieces(String word) {
        for (var letter : TextMeasure.graphemes(word)) {
            double wide = TextMeasure.width(letter, size, weight);
            if (!line.isEmpty() && lineWidth + wide > width) {
                endLine();
            }
            line.append(letter);
            lineWidth += wide;
        }
    }

    private void endLine() {
        lines.add(inDirectionOf(paragraph, line.toString()));
        line.setLength(0);
        lineWidth = 0;
    }

    /**
     * A line of a paragraph that is drawn on its own: with an invisible mark before it where its first letter runs against the paragraph,
     * because its words would change places.
     */
    public static String inDirectionOf(String paragraph, String line) {
        if (!Bidi.requiresBidi(paragraph.toCharArray(), 0, paragraph.length())) {
            return line;
        }
        boolean leftToRight = isLeftToRight(paragraph);
        return isLeftToRight(line) == leftToRight ? line : (leftToRight ? '\u200e' : '\u200f') + line;
    }

    private static boolean isLeftToRight(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }
}
