package org.commonground.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The fonts that the PDF is set in: ours, and for Chinese, Japanese and Korean the system's where it has one we can embed. */
final class Fonts {
    private record Face(String file, String family, int weight) {}

    private static final List<Face> FACES = List.of(
            new Face("Inter-Regular", "Inter", 400),
            new Face("Inter-Medium", "Inter", 500),
            new Face("Inter-SemiBold", "Inter", 600),
            new Face("Inter-Bold", "Inter", 700),
            new Face("NotoSans-Regular", "Noto Sans", 400),
            new Face("NotoSans-Bold", "Noto Sans", 700),
            new Face("NotoSansArabic-Regular", "Noto Sans Arabic", 400),
            new Face("NotoSansArabic-Bold", "Noto Sans Arabic", 700),
            new Face("NotoSansHebrew-Regular", "Noto Sans Hebrew", 400),
            new Face("NotoSansHebrew-Bold", "Noto Sans Hebrew", 700),
            new Face("NotoEmoji-Regular", "Noto Emoji", 400));

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

    /** For the text of the page. */
    static void addTo(PdfRendererBuilder builder) {
        for (var face : FACES) {
            builder.useFont(() -> plain(face), face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        systemCjk().ifPresent(file -> builder.useFont(file, "System CJK", 400, FontStyle.NORMAL, true));
    }

    /** For the text of drawings, which AWT sets. */
    static synchronized void register() throws IOException {
        if (FACES.stream()
                .allMatch(face ->
                        new Font(face.family(), Font.PLAIN, 1).getFamily().equals(face.family()))) {
            return; // known from an earlier time
        }
        var environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
        for (var face : FACES) {
            try (var file = open(face)) {
                environment.registerFont(Font.createFont(Font.TRUETYPE_FONT, file));
            } catch (FontFormatException e) {
                throw new IOException("Not a font: " + face.file(), e);
            }
        }
    }

    /** Text in one family. */
    record Run(String family, String text) {}

    /**
     * Cuts a text where another of our families has to set it: AWT looks for a letter in the first family of a list only. Spaces,
     * marks and joiners stay with what they follow.
     */
    static List<Run> runs(String text) {
        var families = FACES.stream()
                .map(Face::family)
                .distinct()
                .map(family -> new Font(family, Font.PLAIN, 1))
                .toList();
        var runs = new ArrayList<Run>();
        text.codePoints().forEach(c -> {
            var before = runs.isEmpty()
                    ? families.getFirst().getFamily()
                    : runs.getLast().family();
            var family = families.stream()
                    .filter(font -> !follows(c) && font.canDisplay(c))
                    .map(Font::getFamily)
                    .findFirst()
                    .orElse(before);
            boolean goesOn = !runs.isEmpty() && family.equals(before);
            var start = goesOn ? runs.removeLast().text() : "";
            runs.add(new Run(family, start + Character.toString(c)));
        });
        return runs;
    }

    private static boolean follows(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT ->
                true;
            default -> false;
        };
    }

    /**
     * The font without its glyph substitutions (table GSUB), which PDFBox works out anew for every word: more than half of the time of a
     * PDF. What they would do here, ligatures and composed letters, is done by composing the text.
     */
    private static InputStream plain(Face face) {
        try (var in = open(face)) {
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

    private static InputStream open(Face face) {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream("/fonts/" + face.file() + ".ttf"), face.file());
    }

    private static Optional<File> systemCjk() {
        return SYSTEM_CJK.stream()
                .map(Path::of)
                .filter(Files::isReadable)
                .map(Path::toFile)
                .findFirst();
    }
}
