package org.commonground.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A drawing as a standalone SVG 1.1 file. */
public final class Svg {

    private static final String FONTS =
            "Inter, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Hebrew', 'Noto Emoji', sans-serif";

    /** The number of coordinates of each segment type of {@link PathIterator}: move, line, quadratic and cubic curve, close. */
    private static final int[] NUMBERS = {2, 2, 4, 6, 0};

    private Svg() {}

    /** The text of the file. Characters that XML forbids become U+FFFD. */
    public static String of(Drawing drawing, SideColours sides) {
        return of(drawing, sides, text -> text(text, sides));
    }

    /** The same with outlines instead of text. @param outline the outline of a text before it is rotated */
    static String outlined(Drawing drawing, SideColours sides, Function<Shape.Text, java.awt.Shape> outline) {
        return of(
                drawing,
                sides,
                text -> "<path d=\"%s\" fill=\"%s\"%s/>"
                        .formatted(
                                data(outline.apply(text)),
                                text.fill().textColour().hex(sides),
                                turned(text)));
    }

    private static String of(Drawing drawing, SideColours sides, Function<Shape.Text, String> text) {
        var svg = new StringBuilder();
        var size = "width=\"%s\" height=\"%s\"".formatted(n(drawing.width()), n(drawing.height()));
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" %s viewBox=\"0 0 %s %s\" font-family=\"%s\">\n"
                        .formatted(size, n(drawing.width()), n(drawing.height()), FONTS));
        svg.append("<title>").append(escaped(drawing.title())).append("</title>\n");
        drawing.shapes()
                .forEach(shape -> svg.append(element(shape, sides, text)).append('\n'));
        return svg.append("</svg>\n").toString();
    }

    private static String element(Shape shape, SideColours sides, Function<Shape.Text, String> text) {
        return switch (shape) {
            case Shape.Rect r ->
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\"/>"
                        .formatted(
                                n(r.x()),
                                n(r.y()),
                                n(r.width()),
                                n(r.height()),
                                n(r.radius()),
                                r.fill().hex(sides));
            case Shape.Circle c ->
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>"
                        .formatted(n(c.x()), n(c.y()), n(c.radius()), c.fill().hex(sides));
            case Shape.Polygon p ->
                "<polygon points=\"%s\" fill=\"%s\"/>"
                        .formatted(
                                p.points().stream()
                                        .map(point -> n(point.x()) + "," + n(point.y()))
                                        .collect(Collectors.joining(" ")),
                                p.fill().hex(sides));
            case Shape.Line l ->
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke-width=\"%s\" stroke=\"%s\"/>"
                        .formatted(
                                n(l.from().x()),
                                n(l.from().y()),
                                n(l.to().x()),
                                n(l.to().y()),
                                n(l.width()),
                                l.stroke().hex(sides));
            case Shape.Text t -> text.apply(t);
            case Shape.Group g ->
                g.shapes().stream()
                        .map(inside -> element(inside, sides, text))
                        .collect(Collectors.joining("", "<g>", "</g>"));
        };
    }

    private static String text(Shape.Text t, SideColours sides) {
        return "<text x=\"%s\" y=\"%s\" font-size=\"%s\" font-weight=\"%s\" fill=\"%s\" text-anchor=\"%s\"%s>%s</text>"
                .formatted(
                        n(t.x()),
                        n(t.y()),
                        n(t.size()),
                        t.weight().number(),
                        t.fill().textColour().hex(sides),
                        t.anchor().name().toLowerCase(Locale.ROOT),
                        turned(t),
                        escaped(t.text()));
    }

    private static String turned(Shape.Text t) {
        return t.rotation() == 0
                ? ""
                : " transform=\"rotate(%s %s %s)\"".formatted(n(t.rotation()), n(t.x()), n(t.y()));
    }

    private static String data(java.awt.Shape outline) {
        var data = new StringBuilder();
        var at = new double[6];
        for (var path = outline.getPathIterator(new AffineTransform()); !path.isDone(); path.next()) {
            int segment = path.currentSegment(at);
            data.append("MLQCZ".charAt(segment));
            for (int i = 0; i < NUMBERS[segment]; i++) {
                data.append(n(at[i])).append(' ');
            }
        }
        return data.toString();
    }

    private static String n(double number) {
        var rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String escaped(String text) {
        var safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(inXml(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    /** Char of XML 1.0, fifth edition, § 2.2. */
    private static boolean inXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c > 0xFFFF;
    }
}
