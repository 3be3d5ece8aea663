package org.commonground.workshop.people;

import java.text.Normalizer;
import java.util.Locale;

/** The text of a cell without what nobody can see. */
final class CellText {

    private CellText() {}

    /** Where Unicode has pictures of the control characters from 0 to 31. */
    private static final int PICTURES = 0x2400;

    /**
     * Without white space and invisible characters at both ends. White space of every kind becomes a space, several become one. Joiners
     * inside, which some scripts and emoji need, are kept. A control character inside becomes the character that shows it.
     */
    static String tidy(String cell) {
        var text = new StringBuilder(cell.length());
        boolean gap = false;
        for (int i = 0; i < cell.length(); ) {
            int c = cell.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                gap = !text.isEmpty();
            } else if (!isInvisible(c) && !((isJoiner(c) || Character.isISOControl(c)) && (gap || text.isEmpty()))) {
                text.append(gap ? " " : "").appendCodePoint(shown(c));
                gap = false;
            }
        }
        while (!text.isEmpty()
                && (isJoiner(text.charAt(text.length() - 1)) || isPicture(text.charAt(text.length() - 1)))) {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    /** {@code ="Bo"}, as some programs keep a spreadsheet from making numbers of texts, is "Bo". */
    static String withoutFormula(String cell) {
        return cell.length() > 2 && cell.startsWith("=\"") && cell.endsWith("\"")
                ? cell.substring(2, cell.length() - 1).replace("\"\"", "\"")
                : cell;
    }

    private static int shown(int c) {
        boolean isLoneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c < ' ' ? PICTURES + c : isLoneSurrogate || Character.isISOControl(c) ? 0xFFFD : c;
    }

    private static boolean isPicture(int c) {
        return c >= PICTURES && c < PICTURES + ' ';
    }

    /** Whether a control character was inside the cell. */
    static boolean holdsControl(String cell) {
        return cell.chars().anyMatch(CellText::isPicture);
    }

    private static boolean isJoiner(int c) {
        return c == 0x200C || c == 0x200D;
    }

    /** Whether it is a common letter of Chinese, Japanese or Korean. */
    static boolean isEastAsian(int c) {
        return c >= 0x3040 && c <= 0x30FF || c >= 0x4E00 && c <= 0x9FFF || c >= 0xAC00 && c <= 0xD7A3;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /** Marks of direction and width, soft hyphens, and characters that XML forbids. */
    private static boolean isInvisible(int c) {
        return c == 0xAD
                || c == 0x200B
                || c == 0x200E
                || c == 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x2069
                || c == 0xFEFF
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    /** For comparing words: letters of any script only, in lower case, without accents. */
    static String letters(String text) {
        return kept(text, false, false);
    }

    /** For comparing names: as {@link #words}, with digits. */
    static String nameKey(String text) {
        return kept(text, true, true);
    }

    /** The words of a text, each as {@link #letters}; digits and punctuation separate them. */
    static String words(String text) {
        return kept(text, true, false);
    }

    private static String kept(String text, boolean spaces, boolean digits) {
        var plain = plain(text);
        var kept = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c) || digits && Character.isDigit(c)) {
                kept.appendCodePoint(c);
            } else if (spaces
                    && !kept.isEmpty()
                    && kept.charAt(kept.length() - 1) != ' '
                    && Character.getType(c) != Character.NON_SPACING_MARK) {
                kept.append(' ');
            }
        }
        return kept.toString().strip();
    }

    private static String plain(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        return (ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKD)).toLowerCase(Locale.ROOT);
    }

    /** Whether the cell is a mail address and nothing else. */
    static boolean isAddress(String cell) {
        int at = cell.indexOf('@');
        return at > 0
                && at == cell.lastIndexOf('@')
                && at < cell.length() - 1
                && cell.chars().noneMatch(c -> c <= ' ' || "<>()[]\",;:\\".indexOf(c) >= 0)
                && cell.charAt(cell.length() - 1) != '.';
    }

    /** Whether the cell is a number, a date, a time, a duration or a telephone number: digits and at most short words. */
    static boolean isFigure(String cell) {
        long digits = cell.chars().filter(Character::isDigit).count();
        long letters = cell.codePoints().filter(Character::isLetter).count();
        return digits > 0 && digits >= letters;
    }
}
