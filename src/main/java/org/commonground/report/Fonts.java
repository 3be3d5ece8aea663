package org.commonground.report;

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

/** The fonts that the PDF is set in: ours, and for Chinese, Japanese and Korean the system's where it has one we can embed. */
final class Fonts {

    /** TrueType files with Chinese characters, by system; collections and OpenType outlines cannot be embedded. */
    private static final List<String> SYSTEM_CJK = List.of(
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
            "/usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf",
            "/usr/share/fonts/google-droid-sans-fonts/DroidSansFallbackFull.ttf",
            "/Library/Fonts/Arial Unicode.ttf",
            "/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
            "C:/Windows/Fonts/simhei.ttf",
            "C:/Windows/Fonts/Deng.ttf");

    /** Where the list of tables begins in a TrueType file, how long a line of it is, and names of tables. */
    private static final int DIRECTORY = 12;

    private static final int ENTRY = 16;
    private static final int GSUB = 0x47535542;
    private static final int UNKNOWN = 0x7A7A7A7A;

    private Fonts() {}

    static void addTo(PdfRendererBuilder builder) {
        for (var face : Typefaces.FACES) {
            builder.useFont(() -> plain(face), face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        SYSTEM_CJK.stream()
                .map(Path::of)
                .filter(Files::isReadable)
                .findFirst()
                .ifPresent(file -> builder.useFont(file.toFile(), "System CJK", 400, FontStyle.NORMAL, true));
    }

    /**
     * The font without its glyph substitutions (table GSUB), which PDFBox works out anew for every word: more than half of the time of a
     * PDF. What they would do here, ligatures and composed letters, is done by composing the text.
     */
    private static InputStream plain(Typefaces.Face face) {
        try (var in = face.open()) {
            var font = ByteBuffer.wrap(in.readAllBytes());
            int tables = font.getShort(4);
            for (int at = DIRECTORY; at < DIRECTORY + ENTRY * tables; at += ENTRY) {
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
