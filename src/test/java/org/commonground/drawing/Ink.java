package org.commonground.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Where the letters of a drawing really are, measured with the fonts themselves. */
public final class Ink {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private Ink() {}

    public static double width(String text, double size, Shape.Weight weight) {
        return font(weight)
                .deriveFont((float) size)
                .getStringBounds(text, EXACT)
                .getWidth();
    }

    private static Font font(Shape.Weight weight) {
        var name = switch (weight) {
            case REGULAR -> "Regular";
            case SEMIBOLD -> "SemiBold";
        };
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new File("assets/fonts/Inter-" + name + ".ttf"));
        } catch (FontFormatException | IOException e) {
            throw new AssertionError(e);
        }
    }

    public static List<Shape.Text> texts(Drawing drawing) {
        return shapes(drawing).stream()
                .filter(Shape.Text.class::isInstance)
                .map(Shape.Text.class::cast)
                .toList();
    }

    /** Those in groups too. */
    public static List<Shape> shapes(Drawing drawing) {
        return drawing.shapes().stream().flatMap(Ink::flat).toList();
    }

    private static Stream<Shape> flat(Shape shape) {
        return shape instanceof Shape.Group group ? group.shapes().stream().flatMap(Ink::flat) : Stream.of(shape);
    }

    /** From capital height to a little below the base line. */
    public static Rectangle2D box(Shape.Text t) {
        double width = width(t.text(), t.size(), t.weight());
        double from = switch (t.anchor()) {
            case START -> 0;
            case MIDDLE -> -width / 2;
            case END -> -width;
        };
        double up = 0.75 * t.size();
        double down = 0.2 * t.size();
        return t.rotation() == 0
                ? new Rectangle2D.Double(t.x() + from, t.y() - up, width, up + down)
                : new Rectangle2D.Double(t.x() - up, t.y() - from - width, up + down, width);
    }
}
