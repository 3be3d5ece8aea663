package org.commonground.workshop;

import java.util.regex.Pattern;

/** Checks and tidies typed texts. Characters of all scripts are kept unchanged. */
public final class InputText {

    /** White space and characters without width that nobody sees at the end of a text. */
    private static final Pattern ENDS =
            Pattern.compile("^[\\s\\p{Z}\u00ad\u200b\u2060\ufeff]+|[\\s\\p{Z}\u00ad\u200b\u2060\ufeff]+$");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\t\n]]");
    /** How many characters before a control character are shown. */
    private static final int WORDS_SHOWN = 20;

    private InputText() {}

    /** The text without white space at its ends, with lone surrogates replaced by U+FFFD. */
    public static String tidy(String typed) {
        var text = ENDS.matcher(typed.strip()).replaceAll("");
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
        if (CONTROL.matcher(text).find()) {
            throw new InvalidInput(InvalidInput.Reason.CONTROL_CHARACTER, wordsBeforeControl(text));
        }
        return text;
    }

    /** Nobody sees the character itself, so the message gives the words in front of it. */
    private static String wordsBeforeControl(String text) {
        var control = CONTROL.matcher(text);
        int at = control.find() ? control.start() : 0;
        return text.substring(Math.max(0, at - WORDS_SHOWN), at).strip();
    }
}
