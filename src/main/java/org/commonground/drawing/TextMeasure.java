package org.commonground.drawing;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures the width of texts without a user interface toolkit. Latin letters have the widths of Inter 4; letters of other scripts
 * are counted as wide ones, so that a text may be shorter than measured but not longer.
 */
public final class TextMeasure {

    /** The advance widths from space to tilde in thousandths of the type size, from the font's hmtx table. */
    private static final int[] REGULAR = {
        281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610, 618, 646, 593,
                620, 566,
        619, 620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601, 590, 746, 743, 269, 571, 672, 565, 903,
                753, 765,
        639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471, 456, 323, 562, 612, 571, 612, 583,
                370, 613,
        591, 242, 242, 549, 242, 876, 591, 600, 612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426, 333, 426,
                662
    };

    private static final int[] SEMIBOLD = {
        252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 423, 623, 636, 666, 612,
                640, 576,
        640, 640, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605, 588, 749, 746, 277, 580, 703, 565, 922,
                759, 769,
        645, 773, 652, 650, 660, 736, 728, 1020, 720, 713, 652, 373, 379, 373, 481, 469, 351, 574, 624, 583, 624, 591,
                389, 625,
        612, 262, 262, 569, 262, 900, 612, 609, 624, 624, 397, 549, 353, 612, 587, 839, 569, 588, 566, 455, 359, 455,
                673
    };

    private static final int GREEK_OR_CYRILLIC = 850;
    private static final int ARABIC_OR_HEBREW = 700;
    private static final int OTHER = 1_080;
    private static final int EMOJI = 1_400;

    private TextMeasure() {}

    /** Pixels that a text takes on one line. @param size of the type in pixels */
    public static double width(String text, double size, Shape.Weight weight) {
        var table = switch (weight) {
            case REGULAR -> REGULAR;
            case SEMIBOLD -> SEMIBOLD;
        };
        return thousandths(text, table) * size / 1_000;
    }

    private static int thousandths(String text, int[] table) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return Normalizer.normalize(text, Normalizer.Form.NFD)
                        .codePoints()
                        .map(point -> thousandths(point, table))
                        .sum();
            }
            sum += table[c - ' '];
        }
        return sum;
    }

    private static int thousandths(int c, int[] table) {
        if (c >= ' ' && c <= '~') {
            return table[c - ' '];
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default ->
                isBelowFirstJamo(c)
                        ? 0
                        : Character.isSupplementaryCodePoint(c) ? EMOJI : ofScript(Character.UnicodeScript.of(c));
        };
    }

    /** Whether it is a vowel or a last consonant of a Korean syllable, which is as wide as its first consonant alone. */
    private static boolean isBelowFirstJamo(int c) {
        return c >= 0x1160 && c <= 0x11FF;
    }

    private static int ofScript(Character.UnicodeScript script) {
        return switch (script) {
            case GREEK, CYRILLIC -> GREEK_OR_CYRILLIC;
            case ARABIC, HEBREW -> ARABIC_OR_HEBREW;
            default -> OTHER;
        };
    }

    /** The text, or as much of it as fits, followed by "…". */
    public static String fit(String text, double size, Shape.Weight weight, double width) {
        if (width(text, size, weight) <= width) {
            return text;
        }
        var letters = graphemes(text);
        int fits = 0;
        double at = width("…", size, weight);
        while (fits < letters.size() && at + width(letters.get(fits), size, weight) <= width) {
            at += width(letters.get(fits), size, weight);
            fits++;
        }
        return join(letters, fits).stripTrailing() + "…";
    }

    /**
     * Breaks a text into at most {@code most} lines. If the last line does not fit, it ends with "…". Long words are broken.
     */
    public static List<String> wrap(String text, double size, Shape.Weight weight, double width, int most) {
        var lines = new ArrayList<String>();
        var rest = text.replaceAll("\\s+", " ").strip();
        while (lines.size() < most - 1 && width(rest, size, weight) > width) {
            var letters = graphemes(rest);
            int fits = 1;
            int space = 0;
            double at = width(letters.getFirst(), size, weight);
            for (int i = 1; i < letters.size() && at <= width; i++) {
                fits = i;
                if (letters.get(i).equals(" ")) {
                    space = i;
                }
                at += width(letters.get(i), size, weight);
            }
            var line = join(letters, space > 0 ? space : fits);
            lines.add(line.strip());
            rest = rest.substring(line.length()).strip();
        }
        lines.add(fit(rest, size, weight, width));
        return lines;
    }

    /** The grapheme clusters of a text, so that no visible character is cut in two. */
    public static List<String> graphemes(String text) {
        var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        var letters = new ArrayList<String>();
        for (int from = 0, to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            letters.add(text.substring(from, to));
        }
        return letters;
    }

    private static String join(List<String> letters, int count) {
        return String.join("", letters.subList(0, count));
    }
}
