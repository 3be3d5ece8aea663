package org.commonground.store;

import java.util.regex.Pattern;

/**
 * How the first version of the store wrote records: without what steps, cards and points have been able to say since. All of it is
 * optional, so what is read is the same, but a record's hash is over its text.
 */
final class FirstVersion {

    /** Each stands last in its record; inside somebody's words the quotation marks would have backslashes before them. */
    private static final Pattern SINCE = Pattern.compile(
            "(?:,\"off\":null|,\"suggested\":null|(?<=\"type\":\"Points\",\"total\":\\d{1,9}),\"by\":null)(?=})");

    private FirstVersion() {}

    /** @param text of a record, as this version writes it */
    static String text(String text) {
        return SINCE.matcher(text).replaceAll("");
    }
}
