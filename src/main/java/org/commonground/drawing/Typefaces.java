package org.commonground.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.util.List;
import java.util.Objects;
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

    private final List<Font> families;

    /**
     * Registers the typefaces with AWT unless they are registered already.
     *
     * @throws IOException if a font cannot be read
     */
    public Typefaces() throws IOException {
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

    /** Whether one of the typefaces has a glyph for the character. */
    public boolean canDisplay(int codePoint) {
        return families.stream().anyMatch(family -> family.canDisplay(codePoint));
    }

    /**
     * Sets each character of a text in the first family that has a glyph for it. Spaces, marks and joiners keep the family of the
     * character before them, so that they are shaped together.
     *
     * @param style of {@link Font}: plain or bold
     */
    public AttributedString attributed(String text, int style, double size) {
        var set = new AttributedString(text);
        var family = families.getFirst();
        for (int at = 0, c; at < text.length(); at += Character.charCount(c)) {
            c = text.codePointAt(at);
            family = joinsPrevious(c) ? family : family(c, family);
            var font = new Font(family.getFamily(), style, 1).deriveFont((float) size);
            set.addAttribute(TextAttribute.FONT, font, at, at + Character.charCount(c));
        }
        return set;
    }

    private Font family(int c, Font otherwise) {
        return families.stream()
                .filter(family -> family.canDisplay(c))
                .findFirst()
                .orElse(otherwise);
    }

    private static boolean joinsPrevious(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT ->
                true;
            default -> false;
        };
    }
}
