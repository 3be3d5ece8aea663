package org.commonground.drawing;

import org.commonground.workshop.Ballot.Group;

/**
 * A bar, as long as {@code count} is of {@code of}.
 *
 * @param pale whether it says what was expected, or what was before
 */
record Bar(Group group, boolean pale, long count, long of) {
    /** The name of a value without the explanation that follows it. */
    static String brief(String label) {
        return label.replaceFirst(" — .*", "");
    }
}
