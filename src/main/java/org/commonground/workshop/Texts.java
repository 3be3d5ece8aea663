package org.commonground.workshop;

/** What may stand in a text that somebody typed. Text of any script is kept to the letter. */
public final class Texts {

    private Texts() {}

    /** A line as it is kept: without white space at its ends, a lone surrogate replaced by U+FFFD. */
    public static String tidy(String typed) {
        var text = typed.strip();
        var tidy = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> tidy.appendCodePoint(
                        c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c));
        return tidy.toString();
    }

    /**
     * A tidy line that may be kept.
     *
     * @throws Refused if it is empty, longer than {@code longest} characters, or holds control characters other than tab and line
     *     breaks
     */
    public static String line(String typed, int longest) {
        var text = tidy(typed);
        if (text.isEmpty()) {
            throw new Refused(Refused.Reason.EMPTY);
        }
        return checked(text, longest);
    }

    /** As {@link #line(String, int)}, but may be empty. */
    public static String optional(String typed, int longest) {
        return checked(tidy(typed), longest);
    }

    private static String checked(String text, int longest) {
        if (text.length() > longest) {
            throw new Refused(Refused.Reason.TOO_LONG, text.length(), longest);
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n')) {
            throw new Refused(Refused.Reason.CONTROL_CHARACTER);
        }
        return text;
    }
}
