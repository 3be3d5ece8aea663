package org.commonground.roomview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Weight;
import org.commonground.programme.model.Side;

/** What is being drawn on a page under its heading. Measures and draws in one: what takes room gives back its height. */
final class DrawingBuilder {

    private static final double CARD_RADIUS = 14;
    private static final double CARD_EDGE = 1.5;
    /** Height of the shape of a side on a card. */
    private static final double MARK = 20;

    private final RoomLayout layout;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<String> said;

    DrawingBuilder(RoomLayout layout) {
        this(layout, new ArrayList<>());
    }

    private DrawingBuilder(RoomLayout layout, List<String> said) {
        this.layout = layout;
        this.said = said;
    }

    /** What is drawn, on a page of that height; its texts are its title. */
    Drawing drawing(double height) {
        return new Drawing(layout.contentWidth(), height, String.join("\n", said), shapes);
    }

    /** Shapes that show one record. @return what {@code draw} gives back */
    double group(String recordId, ToDoubleFunction<DrawingBuilder> draw) {
        var inside = new DrawingBuilder(layout, said);
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
    double text(double x, double y, double width, String text, int size, Weight weight, ColourToken tone) {
        return add(SideLabel.plain(text, size, weight, tone, width), text, x, y);
    }

    double strong(double x, double y, double width, String text, int size) {
        return text(x, y, width, text, size, Weight.SEMIBOLD, ColourToken.INK);
    }

    /** A name in its side's colour, the side's shape before it. @return its height */
    double name(Side side, double x, double y, double width, String name, int size) {
        return add(SideLabel.of(side, name, size, width), name, x, y);
    }

    /** What a side said, the side's shape before it. @param width of the words @return its height */
    double said(Side side, double x, double y, double width, String text, int size, Weight weight, ColourToken tone) {
        var words = TextBlock.of(text, size, weight, tone, width);
        return add(new SideLabel(Optional.of(side), MARK, layout.cardMark() - MARK, words), text, x, y);
    }

    private double add(SideLabel label, String text, double x, double y) {
        if (!text.isEmpty()) {
            said.add(text);
            shapes.addAll(label.at(x, y));
        }
        return label.height();
    }

    /** What a side said, on the side's tint. @return the height of the card */
    double card(SideLine line, double x, double y, double width, int size) {
        return card(line, x, y, width, layout.cardHeight(line, size, width) - layout.cardGap(), size);
    }

    /** A card of a height of its own. */
    double card(SideLine line, double x, double y, double width, double height, int size) {
        double padding = layout.cardPadding();
        return group(line.id(), card -> {
            var edge = new Shape.Rect(x, y, width, height, CARD_RADIUS, ColourToken.lineOf(line.side()));
            card.shapes.addAll(edge.around(CARD_EDGE, ColourToken.tintOf(line.side())));
            card.said(
                    line.side(),
                    x + padding,
                    y + padding,
                    layout.cardWords(width),
                    line.text(),
                    size,
                    Weight.REGULAR,
                    ColourToken.INK);
            return height;
        });
    }
}
