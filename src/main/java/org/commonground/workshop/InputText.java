package org.commonground.workshop;

/** Checks and tidies typed texts. Characters of all scripts are kept unchanged. */
public final class InputText {

    private InputText() {}

    /** The text without white space at its ends, with lone surrogates replaced by U+FFFD. */
    public static String tidy(String typed) {
        var text = typed.strip();
        var tidy = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> tidy.appendCodePoint(
                        c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c));
        return tidy.toString();
    }

    /**
     * The tidied text, which must not be empty.
     *
     * @throws InvalidInput if it is empty, longer than {@code longest} UTF-16 code units, or contains control characters other than tab and line
     *     feed
     */
    public static String required(String typed, int longest) {
        var text = tidy(typed);
        if (text.isEmpty()) {
            throw new InvalidInput(InvalidInput.Reason.EMPTY);
        }
        return checked(text, longest);
    }

    /** As {@link #required(String, int)}, but the text may be empty. */
    public static String optional(String typed, int longest) {
        return checked(tidy(typed), longest);
    }

    private static String checked(String text, int longest) {
        if (text.length() > longest) {
            throw new InvalidInput(InvalidInput.Reason.TOO_LONG, text.length(), longest);
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n')) {
            throw new InvalidInput(InvalidInput.Reason.CONTROL_CHARACTER);
        }
        return text;
    }
}
