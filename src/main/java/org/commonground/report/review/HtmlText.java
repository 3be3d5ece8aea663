package org.commonground.report.review;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonground.workshop.people.TextDecoder;
import org.jspecify.annotations.Nullable;

/** The text of a mail that was sent as HTML. Nothing of it is shown; it is only searched for reviews. */
final class HtmlText {

    private static final Pattern BREAKS =
            Pattern.compile("(?i)\\s{0,20}<(?:br|/p|/div|/tr|/li|/blockquote)\\b[^<>]{0,500}>\\s{0,20}");
    private static final Pattern TAGS = Pattern.compile("<[!/a-zA-Z][^<>]{0,5000}>");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,6});?");
    private static final Map<String, String> NAMED = Map.of(
            "quot", "\"", "amp", "&", "lt", "<", "gt", ">", "nbsp", "\u00a0", "apos", "'", "rdquo", "”", "ldquo", "“");

    private HtmlText() {}

    /** Decodes the bytes of a part; a charset that no one has heard of is recognised from the bytes. */
    static String decode(byte[] content, @Nullable String charset) {
        try {
            var named = charset == null ? StandardCharsets.US_ASCII : Charset.forName(charset);
            return named.equals(StandardCharsets.US_ASCII) ? TextDecoder.text(content) : new String(content, named);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return TextDecoder.text(content);
        }
    }

    /** The text without tags, a line for each paragraph. */
    static String text(String html) {
        return unescaped(TAGS.matcher(BREAKS.matcher(html).replaceAll("\n")).replaceAll(""));
    }

    static String unescaped(String text) {
        return ENTITY.matcher(text)
                .replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(), entity.group(1))));
    }

    private static String character(String entity, String name) {
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name, entity);
        }
        boolean isHex = Character.toLowerCase(name.charAt(1)) == 'x';
        int code = Integer.parseInt(name.substring(isHex ? 2 : 1), isHex ? 16 : 10);
        return Character.isValidCodePoint(code) ? Character.toString(code) : entity;
    }
}
