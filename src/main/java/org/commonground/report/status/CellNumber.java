package org.commonground.report.status;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How the cell of a workbook shows a number: 0.12 in the format {@code 0%} is "12%", and 5 in the format {@code 0" days"} is "5 days". */
final class CellNumber {

    /** Text in quotation marks, one character of text, a currency, a colour or condition, a gap, the digits, and anything else. */
    private static final Pattern PARTS = Pattern.compile(
            "\"([^\"]*)\"|\\\\(.)|\\[\\$([^\\]-]*)[^\\]]*]|\\[[^\\]]*]|[_*].|([0#?][0#?.,]*)|(.)", Pattern.DOTALL);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|[_*].");

    private CellNumber() {}

    static boolean isDate(String format) {
        return QUOTED.matcher(format).replaceAll("").matches("(?is).*[dy].*");
    }

    /** The number with the sign of per cent and the texts of its format, with all of its digits and without grouping. */
    static String text(BigDecimal number, String format) {
        // A spreadsheet keeps 0.07 as 0.070000000000000007 and shows 15 digits.
        var exact = number.round(new MathContext(15));
        var first = format.split(";", 2)[0];
        var before = new StringBuilder();
        var after = new StringBuilder();
        boolean digits = false;
        boolean percent = false;
        for (var part : PARTS.matcher(first).results().toList()) {
            var other = part.group(5);
            if (part.group(4) != null && digits || other != null && Character.isLetter(other.charAt(0))) {
                return plain(exact); // A fraction, an exponent, a time or "General".
            }
            digits |= part.group(4) != null;
            percent |= "%".equals(other);
            (digits ? after : before).append(literal(part));
        }
        var shown = plain(percent ? exact.movePointRight(2) : exact);
        return digits ? (before + shown + after).strip() : shown;
    }

    private static String literal(MatchResult part) {
        for (int group : new int[] {1, 2, 3, 5}) {
            if (part.group(group) != null) {
                return part.group(group);
            }
        }
        return "";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
