package org.commonground.roomview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Lines;
import org.commonground.drawing.Marks;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Anchor;
import org.commonground.drawing.Shape.Weight;
import org.commonground.drawing.Tone;
import org.commonground.programme.Side;
import org.commonground.roomview.RoomScene.Line;

/** What is being drawn on a page under its heading. Measures and draws in one: what takes room gives back its height. */
final class Sheet {

    private static final double CARD_RADIUS = 14;
    private static final double CARD_EDGE = 1.5;

    /** From the upper edge of a line of text to its base line, in sizes of the type. */
    private static final double BASE_LINE = 0.98;

    /** From the upper edge of a line to the middle of its small letters, in sizes of the type. */
    private static final double MIDDLE = RoomText.LINE / 2;

    private final RoomLayout layout;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<String> said;

    Sheet(RoomLayout layout) {
        this(layout, new ArrayList<>());
    }

    private Sheet(RoomLayout layout, List<String> said) {
        this.layout = layout;
        this.said = said;
    }

    /** What is drawn, on a page of that height; its texts are its title. */
    Drawing drawing(double height) {
        return new Drawing(layout.contentWidth(), height, String.join("\n", said), shapes);
    }

    /** Shapes that show one record. @return what {@code draw} gives back */
    double group(String recordId, ToDoubleFunction<Sheet> draw) {
        var inside = new Sheet(layout, said);
        double height = draw.applyAsDouble(inside);
        shapes.add(new Shape.Group(recordId, inside.shapes));
        return height;
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    /**
     * A text wrapped at that width.
     *
     * @param y of its upper edge
     * @return its height
     */
    double text(double x, double y, double width, String text, int size, Weight weight, Tone tone) {
        if (!text.isEmpty()) {
            said.add(text);
        }
        var lines = Lines.of(text, size, weight, width);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                double base = y + (i * RoomText.LINE + BASE_LINE) * size;
                shapes.add(new Shape.Text(x, base, lines.get(i), size, weight, tone, Anchor.START, 0));
            }
        }
        return lines.size() * size * RoomText.LINE;
    }

    double plain(double x, double y, double width, String text, int size) {
        return text(x, y, width, text, size, Weight.REGULAR, Tone.INK);
    }

    double strong(double x, double y, double width, String text, int size) {
        return text(x, y, width, text, size, Weight.SEMIBOLD, Tone.INK);
    }

    /** A side's shape at the left of the first line of a text. @param y of the upper edge of that line */
    void mark(Side side, double x, double y, double shape, int size) {
        shapes.add(Marks.of(side, x + shape / 2, y + size * MIDDLE, shape));
    }

    /** A name in its side's colour, the side's shape before it. @return its height */
    double name(Side side, double x, double y, double width, String name, int size) {
        double shape = size * 0.72;
        double before = size * 1.12;
        mark(side, x, y, shape, size);
        return text(x + before, y, width - before, name, size, Weight.SEMIBOLD, Tone.of(side));
    }

    /** What a side said, on the side's tint. @return the height of the card */
    double card(Line line, double x, double y, double width, int size) {
        return card(line, x, y, width, layout.cardHeight(line, size, width) - layout.cardGap(), size);
    }

    /** A card of a height of its own. */
    double card(Line line, double x, double y, double width, double height, int size) {
        double padding = layout.cardPadding();
        double words = layout.cardWords(width);
        return group(line.id(), card -> {
            card.box(x, y, width, height, CARD_RADIUS, CARD_EDGE, Tone.lineOf(line.side()), Tone.tintOf(line.side()));
            card.mark(line.side(), x + padding, y + padding, RoomLayout.MARK, size);
            card.plain(x + padding + layout.cardMark(), y + padding, words, line.text(), size);
            return height;
        });
    }

    /** A box with an edge inside its measures. */
    void box(double x, double y, double width, double height, double radius, double edge, Tone line, Tone fill) {
        shapes.add(new Shape.Rect(x, y, width, height, radius, line));
        shapes.add(new Shape.Rect(
                x + edge, y + edge, width - 2 * edge, height - 2 * edge, Math.max(0, radius - edge), fill));
    }
}
