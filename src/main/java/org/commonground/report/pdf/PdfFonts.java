package org.commonground.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonground.drawing.Typefaces;

/**
 * Adds the fonts of a PDF: the bundled ones, and for Chinese, Japanese and Korean a system font if there is one that can be
 * embedded.
 */
final class PdfFonts {

    /**
     * TrueType files with Chinese characters, by operating system. Font collections and OpenType (CFF) outlines cannot be embedded.
     */
    private static final List<String> SYSTEM_CJK = List.of(
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
            "/usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf",
            "/usr/share/fonts/google-droid-sans-fonts/DroidSansFallbackFull.ttf",
            "/Library/Fonts/Arial Unicode.ttf",
            "/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
            "C:/Windows/Fonts/simhei.ttf",
            "C:/Windows/Fonts/Deng.ttf");

    /**
     * The offset of the table directory in a TrueType file, the length of an entry, and two table tags (OpenType 1.9, "Table
     * Directory").
     */
    private static final int DIRECTORY = 12;

    private static final int ENTRY_LENGTH = 16;
    private static final int GSUB = 0x47535542;
    private static final int UNKNOWN = 0x7A7A7A7A;

    private PdfFonts() {}

    static void addTo(PdfRendererBuilder builder) {
        for (var face : Typefaces.FACES) {
            builder.useFont(() -> withoutSubstitutions(face), face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        SYSTEM_CJK.stream()
                .map(Path::of)
                .filter(Files::isReadable)
                .findFirst()
                .ifPresent(file -> builder.useFont(file.toFile(), "System CJK", 400, FontStyle.NORMAL, true));
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
