package org.commonground.report.docx;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonground.programme.model.Side;
import org.commonground.report.model.Report;

/** Names and colours that the parts of a Word document share. */
final class WordStyles {
    /** The namespace of relations between the parts, and the beginning of their types. */
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** The sizes of type in half points, and the white above and below paragraphs. */
    private static final Pattern LENGTH = Pattern.compile("(<w:szC?s? w:val=|w:before=|w:after=)\"(\\d+)\"");

    /** 7 points, in half points. */
    private static final int SMALLEST_TYPE = 14;

    private WordStyles() {}

    /** The styles with every length multiplied by {@code scale}, except that no type gets smaller than 7 points. */
    static String scaled(String styles, double scale) {
        return LENGTH.matcher(styles).replaceAll(length -> {
            long scaled = Math.round(scale * Integer.parseInt(length.group(2)));
            return length.group(1)
                    + '"'
                    + (length.group(1).startsWith("<") ? Math.max(SMALLEST_TYPE, scaled) : scaled)
                    + '"';
        });
    }

    /** Whether a text that is read from the right is set at the left all the same: in cells and lists, and as their heading. */
    static boolean isAtTheLeft(String style) {
        return Stream.of("Cell", "Small", "List", "Heading").anyMatch(style::startsWith);
    }

    static String style(Side side) {
        return switch (side) {
            case MARKETING -> "Marketing";
            case IT -> "IT";
            case JOINT -> "Joint";
        };
    }

    /** The colour of a side as Word writes it: six hexadecimal digits without "#". */
    static String colour(Report report, Side side) {
        return report.paper(side).substring(1).toUpperCase(Locale.ROOT);
    }
}
