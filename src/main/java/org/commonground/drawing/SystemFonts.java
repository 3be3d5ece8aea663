package org.commonground.drawing;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fonts of the operating system, in every form that Java reads: TrueType, OpenType and collections of them. */
final class SystemFonts {
    /** Names of Java for a choice among other fonts. */
    private static final Set<String> LOGICAL = Set.of("dialog", "dialoginput", "monospaced", "sansserif", "serif");

    /** Fonts that have an empty or a general shape for every letter. */
    private static final Pattern PLACEHOLDER = Pattern.compile("last ?resort|adobe ?blank|unifont");

    private static final Pattern UNUSUAL = Pattern.compile(
            "bold|italic|oblique|light|thin|black|medium|condensed|mono|serif(?!.*sans)|kufi|nastaliq|rashi|looped|ui$");

    private static final List<Font> FONTS = find();

    private SystemFonts() {}

    /** All fonts, upright ones of normal weight first, among them the Noto Sans of a script. */
    static List<Font> all() {
        return FONTS;
    }

    private static List<Font> find() {
        return Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(font -> !LOGICAL.contains(lower(font.getFamily())))
                .filter(font -> !PLACEHOLDER.matcher(lower(font.getFontName())).find())
                .sorted(Comparator.<Font>comparingInt(SystemFonts::rank).thenComparing(font -> font.getFontName()))
                .toList();
    }

    private static int rank(Font font) {
        var name = lower(font.getFontName());
        return (UNUSUAL.matcher(name).find() ? 2 : 0) + (name.startsWith("noto sans") ? 0 : 1);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
