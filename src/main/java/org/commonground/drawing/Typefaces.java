package org.commonground.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.commonground.i18n.Messages;

/**
 * The bundled typefaces of charts and PDFs: Inter, and others for the characters that Inter lacks, so that texts look the same on
 * every computer.
 */
public final class Typefaces {

    /** @param weight the weight as in CSS, 400 to 700 */
    public record Face(String file, String family, int weight) {
        public InputStream open() {
            return Objects.requireNonNull(Typefaces.class.getResourceAsStream("/fonts/" + file + ".ttf"), file);
        }
    }

    /** The families in the order in which they are searched for a character. */
    public static final List<Face> FACES = List.of(
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

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final List<Font> families;
    private final Supplier<List<Font>> systemFonts;
    private final Map<String, Optional<Font>> found = new ConcurrentHashMap<>();

    /**
     * Registers the typefaces with AWT unless they are registered already.
     *
     * @throws IOException if a font cannot be read
     */
    public Typefaces() throws IOException {
        this(SystemFonts::all);
    }

    /** @param systemFonts what else may be used for a letter that no bundled typeface has, in the order of preference */
    public Typefaces(Supplier<List<Font>> systemFonts) throws IOException {
        this.systemFonts = systemFonts;
        register();
        families = FACES.stream()
                .map(Face::family)
                .distinct()
                .map(family -> new Font(family, Font.PLAIN, 1))
                .toList();
    }

    private static synchronized void register() throws IOException {
        if (FACES.stream()
                .allMatch(face ->
                        new Font(face.family(), Font.PLAIN, 1).getFamily().equals(face.family()))) {
            return;
        }
        var environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
        for (var face : FACES) {
            try (var file = face.open()) {
                environment.registerFont(Font.createFont(Font.TRUETYPE_FONT, file));
            } catch (FontFormatException e) {
                throw new IOException(Messages.text("drawing.not_a_font", face.file()), e);
            }
        }
    }

    /** Whether one of the bundled typefaces has a glyph for the character. */
    public boolean isBundled(int codePoint) {
        return families.stream().anyMatch(family -> family.canDisplay(codePoint));
    }

    /** The first bundled family with a glyph for the character; the first of all if there is none. */
    public String bundledFamily(int codePoint) {
        return families.stream()
                .filter(family -> family.canDisplay(codePoint))
                .findFirst()
                .orElse(families.getFirst())
                .getFamily();
    }

    /**
     * The first bundled typeface, or else the first font of the system, that draws all of a cluster of letters and marks; empty if
     * none does.
     */
    public Optional<Font> fontOf(String cluster) {
        return found.computeIfAbsent(
                cluster,
                letters -> families.stream()
                        .filter(family -> draws(family, letters))
                        .findFirst()
                        .or(() -> systemFonts.get().stream()
                                .filter(font -> draws(font, letters))
                                .findFirst()));
    }

    /** A font with pictures instead of outlines does not count. */
    private static boolean draws(Font font, String cluster) {
        return cluster.codePoints().allMatch(c -> isInvisible(c) || font.canDisplay(c))
                && (cluster.isBlank()
                        || !font.createGlyphVector(EXACT, cluster)
                                .getVisualBounds()
                                .isEmpty());
    }

    /** Whether the character only changes its neighbours: joiners, and selectors of a variant. */
    public static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || c >= 0xFE00 && c <= 0xFE0F;
    }

    /**
     * Sets each character of a text in the first font that has a glyph for it. Spaces, marks and joiners keep the font of the
     * character before them, so that they are shaped together.
     *
     * @param style of {@link Font}: plain or bold
     */
    AttributedString attributed(String text, int style, double size) {
        var set = new AttributedString(text);
        var family = families.getFirst();
        for (int at = 0, c; at < text.length(); at += Character.charCount(c)) {
            c = text.codePointAt(at);
            family = joinsPrevious(c) ? family : fontOf(Character.toString(c)).orElse(family);
            set.addAttribute(TextAttribute.FONT, inStyle(family, style, size), at, at + Character.charCount(c));
        }
        return set;
    }

    /** The face of the font's family in a style. @param style of {@link Font}: plain or bold */
    public static Font inStyle(Font font, int style, double size) {
        return font.deriveFont(style, (float) size);
    }

    private static boolean joinsPrevious(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.COMBINING_SPACING_MARK,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }
}
