package org.commonground.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.text.AttributedCharacterIterator.Attribute;
import javax.imageio.ImageIO;

/**
 * Paints drawings with Java 2D, on an image or on a page of a PDF, in the colours of paper.
 *
 * @param typefaces the typefaces of texts
 */
public record DrawingPainter(Typefaces typefaces, SideColours sides) {
    private static final String LEFT_TO_RIGHT_OVERRIDE = "\u202D"; // the text is in visual order already
    private static final FontRenderContext EXACT = new FontRenderContext(new AffineTransform(), true, true);

    /** Paints the shapes from back to front; one unit of the drawing is one unit of the graphics. */
    public void paint(Drawing drawing, Graphics2D graphics) {
        drawing.shapes().forEach(shape -> paint(shape, graphics));
    }

    /**
     * The drawing as a PNG with a transparent background.
     *
     * @param scale pixels per unit of the drawing
     */
    public byte[] png(Drawing drawing, double scale) throws IOException {
        var image = new BufferedImage(
                (int) Math.ceil(drawing.width() * scale),
                (int) Math.ceil(drawing.height() * scale),
                BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        paint(drawing, graphics);
        graphics.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    /** The drawing as SVG with outlines instead of text, for programs that would choose a different font. */
    public String outlinedSvg(Drawing drawing) {
        return Svg.outlined(drawing, sides, this::outline);
    }

    private void paint(Shape shape, Graphics2D graphics) {
        switch (shape) {
            case Shape.Rect r
            when r.radius() == 0 ->
                in(r.fill(), graphics).fill(new Rectangle2D.Double(r.x(), r.y(), r.width(), r.height()));
            case Shape.Rect r ->
                in(r.fill(), graphics)
                        .fill(new RoundRectangle2D.Double(
                                r.x(), r.y(), r.width(), r.height(), 2 * r.radius(), 2 * r.radius()));
            case Shape.Circle c ->
                in(c.fill(), graphics)
                        .fill(new Ellipse2D.Double(
                                c.x() - c.radius(), c.y() - c.radius(), 2 * c.radius(), 2 * c.radius()));
            case Shape.Polygon p -> in(p.fill(), graphics).fill(path(p));
            case Shape.Line l -> {
                graphics.setStroke(new BasicStroke((float) l.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
                in(l.stroke(), graphics)
                        .draw(new Line2D.Double(l.from().x(), l.from().y(), l.to().x(), l.to().y()));
            }
            case Shape.Text t when t.text().isEmpty() -> {}
            case Shape.Text t -> {
                var before = graphics.getTransform();
                graphics.rotate(Math.toRadians(t.rotation()), t.x(), t.y());
                in(t.fill().textColour(), graphics).drawString(set(t), (float) left(t), (float) t.y());
                graphics.setTransform(before);
            }
            case Shape.Image i -> {
                var picture = i.picture().decoded();
                var place = AffineTransform.getTranslateInstance(i.x(), i.y());
                place.scale(i.width() / picture.getWidth(), i.height() / picture.getHeight());
                graphics.drawImage(picture, place, null);
            }
            case Shape.Group g -> g.shapes().forEach(inside -> paint(inside, graphics));
        }
    }

    private Graphics2D in(ColourToken tone, Graphics2D graphics) {
        graphics.setColor(Color.decode(tone.hex(sides)));
        return graphics;
    }

    private static Path2D path(Shape.Polygon polygon) {
        var path = new Path2D.Double();
        var first = polygon.points().getFirst();
        path.moveTo(first.x(), first.y());
        polygon.points().forEach(point -> path.lineTo(point.x(), point.y()));
        path.closePath();
        return path;
    }

    /** The text in visual order; its attribute {@code READING} is the text itself. */
    private AttributedCharacterIterator set(Shape.Text text) {
        var style = text.isBold() ? Font.BOLD : Font.PLAIN;
        var shown = VisualOrder.isLeftToRight(text.text())
                ? text.text()
                : LEFT_TO_RIGHT_OVERRIDE + VisualOrder.of(text.text());
        var set = typefaces.attributed(shown, style, text.size());
        set.addAttribute(Attribute.READING, text.text());
        return set.getIterator();
    }

    /** The left end of a text before it is rotated. */
    private double left(Shape.Text text) {
        return switch (text.anchor()) {
            case START -> text.x();
            case MIDDLE -> text.x() - layout(text).getAdvance() / 2;
            case END -> text.x() - layout(text).getAdvance();
        };
    }

    private TextLayout layout(Shape.Text text) {
        return new TextLayout(set(text), EXACT);
    }

    private java.awt.Shape outline(Shape.Text text) {
        return text.text().isEmpty()
                ? new Path2D.Double()
                : layout(text).getOutline(AffineTransform.getTranslateInstance(left(text), text.y()));
    }
}
