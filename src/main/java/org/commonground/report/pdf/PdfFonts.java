package org.commonground.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonground.drawing.Typefaces;
import org.w3c.dom.Document;

/** Adds the fonts of a PDF: the bundled ones, and those of the letters that are drawn as outlines. */
final class PdfFonts {

    /** The family in the style sheets that the fonts of outlines take the place of. */
    private static final String OUTLINES = ",'Outlines'";

    /**
     * The offset of the table directory in a TrueType file, the length of an entry, and two table tags (OpenType 1.9, "Table
     * Directory").
     */
    private static final int DIRECTORY = 12;

    private static final int ENTRY_LENGTH = 16;
    private static final int GSUB = 0x47535542;
    private static final int UNKNOWN = 0x7A7A7A7A;

    private PdfFonts() {}

    static void addTo(PdfRendererBuilder builder, List<OutlineFont> outlines) {
        for (var face : Typefaces.FACES) {
            builder.useFont(() -> withoutSubstitutions(face), face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        for (int i = 0; i < outlines.size(); i++) {
            builder.useFont(new PDFontSupplier(outlines.get(i)), "Outlines " + i, 400, FontStyle.NORMAL, false);
        }
    }

    /** Names the fonts of the outlines in the style sheet of the page. */
    static void addFamilies(Document page, int outlines) {
        var families = IntStream.range(0, outlines)
                .mapToObj(i -> ",'Outlines " + i + "'")
                .collect(Collectors.joining());
        var sheet = page.getElementsByTagName("style").item(0);
        sheet.setTextContent(sheet.getTextContent().replace(OUTLINES, families));
    }

    /**
     * The font without its glyph substitutions (table GSUB), which PDFBox recomputes for every word: this takes more than half of
     * the time for a PDF. Ligatures and composed letters come from normalising the text instead.
     */
    private static InputStream withoutSubstitutions(Typefaces.Face face) {
        try (var in = face.open()) {
            var font = ByteBuffer.wrap(in.readAllBytes());
            int tables = font.getShort(4);
            for (int at = DIRECTORY; at < DIRECTORY + ENTRY_LENGTH * tables; at += ENTRY_LENGTH) {
                if (font.getInt(at) == GSUB) {
                    font.putInt(at, UNKNOWN);
                }
            }
            return new ByteArrayInputStream(font.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
