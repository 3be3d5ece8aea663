package org.commonground.report.pdf;

import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/**
 * A letter with its marks, or several that are drawn as one, as a font shapes them.
 *
 * @param text what it is read as
 * @param width how far the next letter is, in thousandths of the type size
 * @param path the outline as operators of a PDF (ISO 32000-1, 8.5.2), in the same unit
 */
record OutlinedLetter(String text, int width, String path) {
    static final int EM = 1000;

    private static final double BOX_WIDTH = 560;
    private static final double BOX_HEIGHT = 700;
    private static final double BOX_LINE = 40;
    private static final double GAP = 60;

    /** An empty box for a letter that no font has. */
    static OutlinedLetter box(String text) {
        var box = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        box.append(new Rectangle2D.Double(GAP, -BOX_HEIGHT, BOX_WIDTH, BOX_HEIGHT), false);
        var hole = new Rectangle2D.Double(
                GAP + BOX_LINE, BOX_LINE - BOX_HEIGHT, BOX_WIDTH - 2 * BOX_LINE, BOX_HEIGHT - 2 * BOX_LINE);
        box.append(hole, false);
        return new OutlinedLetter(text, (int) (BOX_WIDTH + 2 * GAP), operators(box) + "f*");
    }

    /** @param glyphs set at {@link #EM} @param from the first of its glyphs @param to the one after the last */
    static OutlinedLetter of(String text, GlyphVector glyphs, int from, int to) {
        double start = glyphs.getGlyphPosition(from).getX();
        var outline = new Path2D.Double();
        for (int i = from; i < to; i++) {
            outline.append(glyphs.getGlyphOutline(i), false);
        }
        outline.transform(AffineTransform.getTranslateInstance(-start, 0));
        return new OutlinedLetter(
                text, (int) Math.round(glyphs.getGlyphPosition(to).getX() - start), operators(outline) + "f");
    }

    private static String operators(Path2D outline) {
        var operators = new StringBuilder();
        var at = new double[6];
        double x = 0;
        double y = 0;
        var upward = AffineTransform.getScaleInstance(1, -1);
        for (var path = outline.getPathIterator(upward); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> add(operators, "m", at[0], at[1]);
                case PathIterator.SEG_LINETO -> add(operators, "l", at[0], at[1]);
                case PathIterator.SEG_QUADTO ->
                    add(
                            operators,
                            "c",
                            x + (at[0] - x) * 2 / 3,
                            y + (at[1] - y) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                case PathIterator.SEG_CUBICTO -> add(operators, "c", at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> operators.append("h\n");
            }
            int last = switch (path.currentSegment(at)) {
                case PathIterator.SEG_QUADTO -> 2;
                case PathIterator.SEG_CUBICTO -> 4;
                default -> 0;
            };
            x = at[last];
            y = at[last + 1];
        }
        return operators.toString();
    }

    private static void add(StringBuilder operators, String operator, double... numbers) {
        for (double number : numbers) {
            operators.append(Math.round(number)).append(' ');
        }
        operators.append(operator).append('\n');
    }
}
