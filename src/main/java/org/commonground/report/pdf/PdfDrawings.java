package org.commonground.report.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.render.RenderingContext;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.DrawingPainter;
import org.commonground.drawing.VisualOrder;
import org.w3c.dom.Element;

/** Paints the drawings of a report into its PDF. An {@code object} element of the page refers to a drawing by its number. */
record PdfDrawings(List<Drawing> drawings, DrawingPainter painter, ShapedLetters letters, List<OutlineFont> outlines)
        implements FSObjectDrawerFactory, FSObjectDrawer {
    @Override
    public boolean isReplacedObject(Element element) {
        return true;
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    /** Equal drawings, such as ballots, are stored in the file once. */
    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        var drawing = drawings.get(Integer.parseInt(element.getAttribute("data")));
        double scale = width / dotsPerPixel / drawing.width();
        var wide = (float) Math.ceil(width / dotsPerPixel); // a fraction of a pixel would be cut off
        var high = (float) Math.ceil(height / dotsPerPixel);
        device.drawWithGraphics((float) x, (float) y, wide, high, drawing, graphics -> {
            ((PdfBoxGraphics2D) graphics).setFontTextDrawer(new TextDrawer(context));
            graphics.scale(scale, scale);
            painter.paint(drawing, graphics);
        });
        return Map.of();
    }

    /**
     * Writes texts as searchable text in the fonts of the page; by default the library paints right-to-left letters as outlines.
     */
    private final class TextDrawer extends PdfBoxGraphics2DFontTextDrawer {
        private final RenderingContext context;

        TextDrawer(RenderingContext context) {
            this.context = context;
        }

        @Override
        public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv env) {
            return true;
        }

        @Override
        public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv env) throws IOException {
            var font = (Font) text.getAttribute(TextAttribute.FONT);
            var shown = VisualOrder.of(letters.shape((String) text.getAttribute(Attribute.READING), font.isBold()));
            var content = env.getContentStream();
            content.saveGraphicsState();
            env.applyPaint(env.getPaint(), null);
            content.beginText();
            content.setTextMatrix(Matrix.getScaleInstance(1, -1));
            for (int at = 0, end; at < shown.length(); at = end) {
                var face = fontOf(shown.codePointAt(at), font);
                end = at + Character.charCount(shown.codePointAt(at));
                while (end < shown.length() && fontOf(shown.codePointAt(end), font) == face) {
                    end += Character.charCount(shown.codePointAt(end));
                }
                content.setFont(face, font.getSize2D());
                content.showText(shown.substring(at, end));
            }
            content.endText();
            content.restoreGraphicsState();
        }

        private PDFont fontOf(int c, Font font) {
            return outlines.stream()
                    .filter(outline -> outline.has(c))
                    .map(PDFont.class::cast)
                    .findFirst()
                    .orElseGet(() -> pageFont(painter.typefaces().bundledFamily(c), font.isBold(), font.getSize2D()));
        }

        private PDFont pageFont(String family, boolean bold, float size) {
            var wanted = new FontSpecification();
            wanted.families = new String[] {family};
            wanted.fontWeight = bold ? IdentValue.FONT_WEIGHT_700 : IdentValue.NORMAL;
            wanted.fontStyle = IdentValue.NORMAL;
            wanted.variant = IdentValue.NORMAL;
            wanted.size = size;
            return ((PdfBoxFSFont) context.getFont(wanted))
                    .getFontDescriptions()
                    .getFirst()
                    .getFont();
        }
    }
}
