package org.commonground.ui.layout;

import java.text.Bidi;
import java.text.BreakIterator;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.commonground.drawing.LineBreaker;

/**
 * Breaks the lines of text that JavaFX must not wrap: on Linux, versions 24 to 26 throw an {@code ArrayIndexOutOfBoundsException} from
 * {@code PrismTextLayout.computeTrailingSpaceWidth} whenever they wrap right-to-left text, and the page is not drawn. Other texts are
 * wrapped by JavaFX.
 */
public final class LineWrapping {

    /** In pixels: the width of a line in the rail, and the smallest width for wrapped text. */
    private static final double USUAL_WIDTH = 216;

    private static final double LEAST_WIDTH = 60;

    /** In pixels: what the borders, the padding and the scroll bar of a text area take of its width. */
    private static final double AREA_PADDING = 34;

    private LineWrapping() {}

    /** The first letter of the scripts from right to left; marks of direction come later too. */
    private static final char FIRST_FROM_RIGHT = 0x0590;

    /** Whether JavaFX must not wrap the text. */
    public static boolean isNeeded(String text) {
        // Java loads the tables of directions, 3 ms of the start of the app, with the first text that it looks at.
        if (text.chars().allMatch(c -> c < FIRST_FROM_RIGHT)) {
            return false;
        }
        var letters = text.toCharArray();
        return Bidi.requiresBidi(letters, 0, letters.length);
    }

    /**
     * Whether the lines are broken here. JavaFX draws a word of joined emoji, or of a script with joined letters, twice where it wraps: once
     * beyond the edge.
     */
    static boolean breaksLines(String text) {
        return isNeeded(text) || text.codePoints().anyMatch(LineWrapping::joins);
    }

    private static boolean joins(int c) {
        return c == 0x200c || c == 0x200d || c >= 0x0900 && c <= 0x109f || c >= 0x1780 && c <= 0x17ff;
    }

    /** Wraps the text of an area; right-to-left text scrolls instead. */
    public static void install(TextArea area) {
        area.textProperty().subscribe(text -> area.setWrapText(!isNeeded(text)));
    }

    /** Gives an area that wraps its text as many rows as the text has, at most {@code most}; then it scrolls. */
    public static void growWithText(TextArea area, int most) {
        Runnable grow = () -> {
            double width = (area.getWidth() > 0 ? area.getWidth() : area.prefWidth(-1)) - AREA_PADDING;
            double one = text("x", area.getFont(), width).getLayoutBounds().getHeight();
            double all = text(area.getText() + "x", area.getFont(), area.isWrapText() ? Math.max(one, width) : 0)
                    .getLayoutBounds()
                    .getHeight();
            area.setPrefRowCount(Math.clamp(Math.round(all / one), 1, most));
        };
        area.textProperty().subscribe(grow);
        area.fontProperty().subscribe(() -> Platform.runLater(grow));
        // Deferred, because the width changes in the middle of a layout.
        area.widthProperty().subscribe(() -> Platform.runLater(grow));
    }

    /** A text node wrapped to a width in pixels. */
    public static Text text(String words, Font font, double width) {
        var text = new Text();
        text.setFont(font);
        wrap(text, words, width);
        return text;
    }

    /** Sets the text of a node, wrapped to a width in pixels; its font must be set before. */
    static void wrap(Text text, String words, double width) {
        if (breaksLines(words)) {
            text.setWrappingWidth(0);
            text.setText(withLineBreaks(words, text.getFont(), width));
        } else {
            text.setText(words);
            text.setWrappingWidth(width);
        }
    }

    /**
     * As {@link #wrap}, to the width that a button leaves beside {@code aside} pixels; a button without a width counts as one of usual
     * width.
     */
    public static void wrapInButton(Region button, Text text, String words, double aside) {
        double edges = button.getInsets().getLeft() + button.getInsets().getRight();
        double width = button.getWidth() > 0 ? button.getWidth() : USUAL_WIDTH;
        wrap(text, words, Math.max(LEAST_WIDTH, width - edges - aside));
    }

    /** The text with a line break wherever it would wrap: between words, or within a word that is wider than a line. */
    static String withLineBreaks(String text, Font font, double width) {
        var all = new StringBuilder();
        for (var paragraph : text.split("\n", -1)) {
            var line = "";
            for (var word : paragraph.split(" ", -1)) {
                var longer = line.isEmpty() ? word : line + " " + word;
                if (fits(longer, font, width)) {
                    line = longer;
                } else {
                    if (!line.isEmpty()) {
                        all.append(LineBreaker.inDirectionOf(paragraph, line)).append('\n');
                    }
                    line = appendFullLines(word, font, width, all);
                }
            }
            all.append(LineBreaker.inDirectionOf(paragraph, line)).append('\n');
        }
        all.setLength(all.length() - 1);
        return all.toString();
    }

    /**
     * Appends the full lines of a word that may be wider than a line.
     *
     * @return the rest of the word
     */
    private static String appendFullLines(String word, Font font, double width, StringBuilder full) {
        var piece = new StringBuilder();
        var letters = BreakIterator.getCharacterInstance();
        letters.setText(word);
        int from = letters.first();
        for (int to = letters.next(); to != BreakIterator.DONE; from = to, to = letters.next()) {
            var letter = word.substring(from, to);
            if (!piece.isEmpty() && !fits(piece + letter, font, width)) {
                full.append(piece).append('\n');
                piece.setLength(0);
            }
            piece.append(letter);
        }
        return piece.toString();
    }

    private static boolean fits(String line, Font font, double width) {
        return size(line, font).getWidth() <= width;
    }

    /** The size of a text that is not wrapped, in pixels; 0 is its baseline. */
    static Bounds size(String text, Font font) {
        var probe = new Text(text);
        probe.setFont(font);
        return probe.getLayoutBounds();
    }
}
