package org.commonground.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A drawing as SVG 1.1: a file of its own, or a part of a web page. Characters that XML forbids become U+FFFD. */
public final class Svg {

    private static final String FONTS =
            "Inter, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Hebrew', 'Noto Emoji', sans-serif";

    /** The font that a web page carries for its drawings. */
    public static final String PAGE_FONT = "Picture Inter";

    /** The number of coordinates of each segment type of {@link PathIterator}: move, line, quadratic and cubic curve, close. */
    private static final int[] NUMBERS = {2, 2, 4, 6, 0};

    private Svg() {}

    /** The text of the file, with outlines instead of text. @param outline the outline of a text before it is rotated */
    static String outlined(Drawing drawing, SideColours sides, Function<Shape.Text, java.awt.Shape> outline) {
        var paint = attributes(sides);
        Function<Shape.Text, String> text = shown -> "<path d=\"%s\" %s%s/>"
                .formatted(
                        data(outline.apply(shown)),
                        paint.of("fill", shown.fill().textColour()),
                        turned(shown));
        var svg = new StringBuilder();
        var size = "width=\"%s\" height=\"%s\"".formatted(n(drawing.width()), n(drawing.height()));
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" %s viewBox=\"0 0 %s %s\" font-family=\"%s\">\n"
                        .formatted(size, n(drawing.width()), n(drawing.height()), FONTS));
        svg.append("<title>").append(escaped(drawing.title())).append("</title>\n");
        drawing.shapes()
                .forEach(shape -> svg.append(element(shape, paint, text)).append('\n'));
        return svg.append("</svg>\n").toString();
    }

    /**
     * A drawing within a web page, whose colours follow the page: every shape has a class, see {@link #classRules}.
     *
     * @param from the left edge of the part of the drawing that is shown; only the part at 0 has the title
     * @param to the right edge of that part
     */
    public static String inPage(Drawing drawing, SideColours sides, double from, double to) {
        Paint paint =
                (attribute, colour) -> attributes(sides).of(attribute, colour) + " class=\"" + name(colour) + "\"";
        var title = from > 0 ? "" : "<title>" + escaped(drawing.title()) + "</title>";
        return drawing.shapes().stream()
                .filter(shape -> from <= left(shape) && (left(shape) < to || to == drawing.width()))
                .map(shape -> element(shape, paint, text -> text(text, paint)))
                .collect(Collectors.joining(
                        "",
                        "<svg %s viewBox=\"%s 0 %s %s\" font-family=\"'%s', %s\">%s"
                                .formatted(
                                        title.isEmpty() ? "aria-hidden=\"true\"" : "role=\"img\"",
                                        n(from),
                                        n(to - from),
                                        n(drawing.height()),
                                        PAGE_FONT,
                                        FONTS,
                                        title),
                        "</svg>"));
    }

    /** The style rules for drawings within a page that is dark, or light. */
    public static String classRules(Palette palette, SideColours sides) {
        return Stream.of(ColourToken.values())
                .map(colour -> "svg .%1$s{fill:%2$s}line.%1$s{stroke:%2$s}"
                        .formatted(name(colour), colour.hex(palette, sides)))
                .collect(Collectors.joining());
    }

    private static String name(ColourToken colour) {
        return "p-" + colour.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double left(Shape shape) {
        return switch (shape) {
            case Shape.Rect rect -> rect.x();
            case Shape.Circle circle -> circle.x();
            case Shape.Polygon polygon -> polygon.points().getFirst().x();
            case Shape.Line line -> line.from().x();
            case Shape.Text text -> text.x();
            case Shape.Image image -> image.x();
            case Shape.Group group ->
                group.shapes().stream().mapToDouble(Svg::left).min().orElse(0);
        };
    }

    /** How a colour is written, as an attribute "fill" or "stroke". */
    private interface Paint {
        String of(String attribute, ColourToken colour);
    }

    private static Paint attributes(SideColours sides) {
        return (attribute, colour) -> "%s=\"%s\"".formatted(attribute, colour.hex(sides));
    }

    private static String element(Shape shape, Paint paint, Function<Shape.Text, String> text) {
        return switch (shape) {
            case Shape.Rect r ->
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" %s/>"
                        .formatted(
                                n(r.x()),
                                n(r.y()),
                                n(r.width()),
                                n(r.height()),
                                n(r.radius()),
                                paint.of("fill", r.fill()));
            case Shape.Circle c ->
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" %s/>"
                        .formatted(n(c.x()), n(c.y()), n(c.radius()), paint.of("fill", c.fill()));
            case Shape.Polygon p ->
                "<polygon points=\"%s\" %s/>"
                        .formatted(
                                p.points().stream()
                                        .map(point -> n(point.x()) + "," + n(point.y()))
                                        .collect(Collectors.joining(" ")),
                                paint.of("fill", p.fill()));
            case Shape.Line l ->
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke-width=\"%s\" %s/>"
                        .formatted(
                                n(l.from().x()),
                                n(l.from().y()),
                                n(l.to().x()),
                                n(l.to().y()),
                                n(l.width()),
                                paint.of("stroke", l.stroke()));
            case Shape.Text t -> text.apply(t);
            case Shape.Image i ->
                "<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" preserveAspectRatio=\"none\" href=\"%s\"/>"
                        .formatted(
                                n(i.x()),
                                n(i.y()),
                                n(i.width()),
                                n(i.height()),
                                i.picture().dataUri());
            case Shape.Group g ->
                g.shapes().stream()
                        .map(inside -> element(inside, paint, text))
                        .collect(Collectors.joining("", "<g>", "</g>"));
        };
    }

    private static String text(Shape.Text t, Paint paint) {
        return "<text x=\"%s\" y=\"%s\" font-size=\"%s\" font-weight=\"%s\" text-anchor=\"%s\" %s%s>%s</text>"
                .formatted(
                        n(t.x()),
                        n(t.y()),
                        n(t.size()),
                        t.weight().number(),
                        t.anchor().name().toLowerCase(Locale.ROOT),
                        paint.of("fill", t.fill().textColour()),
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
