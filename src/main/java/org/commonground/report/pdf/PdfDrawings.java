package org.commonground.report.pdf;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
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
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.DrawingPainter;
import org.w3c.dom.Element;

/** Paints the drawings of a report into its PDF. An {@code object} element of the page refers to a drawing by its number. */
record PdfDrawings(List<Drawing> drawings, DrawingPainter painter) implements FSObjectDrawerFactory, FSObjectDrawer {
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
        public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv env)
                throws IOException, FontFormatException {
            var font = (Font) text.getAttribute(TextAttribute.FONT);
            var shown = visualOrder(textOf(text));
            if (!shown.isEmpty()) {
                super.drawText(
                        painter.typefaces()
                                .attributed(shown, font.getStyle(), font.getSize2D())
                                .getIterator(),
                        env);
            }
        }

        @Override
        protected PDFont mapFont(Font font, IFontTextDrawerEnv env) {
            var wanted = new FontSpecification();
            wanted.families = new String[] {font.getFamily()};
            wanted.fontWeight = font.isBold() ? IdentValue.FONT_WEIGHT_700 : IdentValue.NORMAL;
            wanted.fontStyle = IdentValue.NORMAL;
            wanted.variant = IdentValue.NORMAL;
            wanted.size = font.getSize2D();
            return ((PdfBoxFSFont) context.getFont(wanted))
                    .getFontDescriptions()
                    .getFirst()
                    .getFont();
        }

        /**
         * The text in visual order, with Arabic letter forms applied; a character without a glyph in any typeface becomes a
         * question mark.
         */
        private String visualOrder(String text) {
            try {
                var formed = new ArabicShaping(ArabicShaping.LETTERS_SHAPE)
                        .shape(Normalizer.normalize(text, Normalizer.Form.NFC));
                return new Bidi(formed, Bidi.LEVEL_DEFAULT_LTR)
                        .writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS | Bidi.KEEP_BASE_COMBINING)
                        .codePoints()
                        .filter(c -> c != 0xFE0F)
                        .map(c -> painter.typefaces().canDisplay(c) ? c : '?')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            } catch (ArabicShapingException e) {
                throw new IllegalStateException("A text cannot be shaped", e);
            }
        }

        private static String textOf(AttributedCharacterIterator text) {
            var characters = new StringBuilder();
            for (char c = text.first(); c != CharacterIterator.DONE; c = text.next()) {
                characters.append(c);
            }
            text.first();
            return characters.toString();
        }
    }
}
