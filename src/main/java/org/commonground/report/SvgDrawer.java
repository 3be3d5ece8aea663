package org.commonground.report;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;

/** Draws the pictures of a report into the PDF as vectors. Fonts come from AWT; see {@link Fonts#register()}. */
final class SvgDrawer implements SVGDrawer {
    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        return new Image(load(svg), width, height, dotsPerPixel);
    }

    static SVGDocument load(Element svg) {
        TextOutlines.in(svg);
        var xml = xml(svg).getBytes(StandardCharsets.UTF_8);
        return Objects.requireNonNull(
                new SVGLoader().load(new ByteArrayInputStream(xml), null, LoaderContext.createDefault()));
    }

    static void draw(SVGDocument svg, Graphics2D graphics) {
        svg.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, new ViewBox(svg.size()));
    }

    static String xml(Element svg) {
        try {
            var xml = new StringWriter();
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(svg), new StreamResult(xml));
            return xml.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("A drawing cannot be read", e);
        }
    }

    /** A picture and the room it has, in dots of the PDF library; without a width of its own it has that of the picture. */
    private record Image(SVGDocument svg, double width, double height, double dotsPerPixel) implements SVGImage {
        private double wide() {
            return width > 0 ? width : svg.size().width * dotsPerPixel;
        }

        private double high() {
            return height > 0 ? height : wide() * svg.size().height / svg.size().width;
        }

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(wide());
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(high());
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            double scale = wide() / dotsPerPixel / svg.size().width;
            device.drawWithGraphics((float) x, (float) y, (float) wide(), (float) high(), graphics -> {
                graphics.scale(scale, scale);
                draw(svg, graphics);
            });
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}
}
