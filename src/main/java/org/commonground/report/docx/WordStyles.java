package org.commonground.report.docx;

import java.util.Locale;
import org.commonground.programme.model.Side;
import org.commonground.report.model.Report;

/** Names and colours that the parts of a Word document share. */
final class WordStyles {
    /** The namespace of relations between the parts, and the beginning of their types. */
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private WordStyles() {}

    /** The character style of a side. */
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
