package org.commonground.roomview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Weight;
import org.commonground.drawing.SideShapes;
import org.commonground.programme.model.Side;

/**
 * Words with the shape of a side before their first line.
 *
 * @param side none for words that no side said
 * @param mark height of the shape in pixels
 * @param gap between the shape and the words
 */
record SideLabel(Optional<Side> side, double mark, double gap, TextBlock words) {

    /** Height of the shape before a name, and from it to the name, in sizes of the type. */
    static final double MARK = 0.72;

    private static final double GAP = 0.4;

    /** A name or figure in the side's colour. @param width of all of it */
    static SideLabel of(Side side, String name, int size, double width) {
        return of(side, name, size, GAP, width);
    }

    /** @param gap between the shape and the words, in sizes of the type */
    static SideLabel of(Side side, String name, int size, double gap, double width) {
        var words = TextBlock.of(
                name, size, Weight.SEMIBOLD, ColourToken.of(side).textColour(), width - size * (MARK + gap));
        return new SideLabel(Optional.of(side), size * MARK, size * gap, words);
    }

    /** Words without a shape. */
    static SideLabel plain(String text, int size, Weight weight, ColourToken tone, double width) {
        return new SideLabel(Optional.empty(), 0, 0, TextBlock.of(text, size, weight, tone, width));
    }

    double height() {
        return words.height();
    }

    double width() {
        return mark + gap + words.width();
    }

    List<Shape> at(double left, double top) {
        var shapes = new ArrayList<Shape>();
        side.ifPresent(
                of -> shapes.add(SideShapes.shape(of, left + mark / 2, top + words.size() * words.line() / 2, mark)));
        shapes.addAll(words.at(left + mark + gap, top));
        return shapes;
    }
}
