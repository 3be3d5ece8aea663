package org.commonground.report.model;

import java.text.Bidi;

/** Prepares typed texts for output: removes invalid characters and isolates right-to-left texts. */
public final class ShownText {
    private static final int FIRST_STRONG_ISOLATE = 0x2068;
    private static final int POP_ISOLATE = 0x2069;

    private ShownText() {}

    /** The text without the characters that XML 1.0 forbids (§ 2.2); a single one would make the PDF export fail. */
    public static String clean(String text) {
        return text.codePoints()
                .filter(ShownText::allowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean allowed(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE;
        return (c >= 0x20 || c == '\t' || c == '\n') && !surrogate && !noncharacter;
    }

    /** The direction of a text by its first strong character: "ltr" or "rtl", as in HTML (Unicode UAX #9, P2 and P3). */
    public static String direction(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? "ltr" : "rtl";
    }

    /**
     * The text isolated for use inside a sentence, so that right-to-left text does not reorder the words around it (Unicode UAX
     * #9). Text that needs no isolation is returned unchanged.
     */
    public static String isolate(String text) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                && text.codePoints().noneMatch(ShownText::isDirectionControl)) {
            return text;
        }
        var isolated = new StringBuilder().appendCodePoint(FIRST_STRONG_ISOLATE);
        int open = 0;
        for (int c : text.codePoints().toArray()) {
            if (c >= 0x2066 && c <= FIRST_STRONG_ISOLATE) {
                open++;
            } else if (c == POP_ISOLATE && --open < 0) {
                open = 0;
                continue; // it would end the isolate early
            }
            isolated.appendCodePoint(c);
        }
        return isolated.repeat(POP_ISOLATE, open + 1).toString();
    }

    /** Whether the character is an invisible control character for direction. */
    static boolean isDirectionControl(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= POP_ISOLATE;
    }
}
