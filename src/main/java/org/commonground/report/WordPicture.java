package org.commonground.report;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.commonground.drawing.Drawing;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A drawing as Word takes it: SVG, sharp at any size, which Word has drawn since 2016, and a PNG for whatever came before. All letters
 * are outlines, since Word would set them in a font of its own choice; the drawing's words are its alternative text.
 */
final class WordPicture {
    private static final double PIXELS_PER_POINT = 2;

    private final Drawing drawing;
    private final Element outlined;

    WordPicture(Block.Figure figure, Report report) throws IOException {
        drawing = figure.drawing();
        outlined = outlined(figure, report);
    }

    String svg() {
        return SvgDrawer.xml(outlined);
    }

    byte[] png() throws IOException {
        var image = new BufferedImage(
                (int) Math.ceil(drawing.width() * PIXELS_PER_POINT),
                (int) Math.ceil(drawing.height() * PIXELS_PER_POINT),
                BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
        SvgDrawer.draw(SvgDrawer.load(outlined), graphics);
        graphics.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static Element outlined(Block.Figure figure, Report report) throws IOException {
        Fonts.register();
        try {
            var svg = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(figure.svg(report.colours()).getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            TextOutlines.all(svg);
            return svg;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("A drawing cannot be read", e);
        }
    }
}
