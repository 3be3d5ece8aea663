package org.commonground.drawing.chart;

import org.commonground.workshop.record.Ballot.Group;

/**
 * A bar with the length {@code count / of}.
 *
 * @param pale whether it shows what was expected, or an earlier result
 */
record Bar(Group group, boolean pale, long count, long total) {
    /** The name of a value without the explanation after the dash. */
    static String shortName(String label) {
        return label.replaceFirst(" — .*", "");
    }
}
