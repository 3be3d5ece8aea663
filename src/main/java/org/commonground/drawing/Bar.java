package org.commonground.drawing;

import org.commonground.workshop.Ballot.Group;

/**
 * A bar with the length {@code count / of}.
 *
 * @param pale whether it shows what was expected, or an earlier result
 */
record Bar(Group group, boolean pale, long count, long of) {
    /** The name of a value without the explanation after the dash. */
    static String brief(String label) {
        return label.replaceFirst(" — .*", "");
    }
}
