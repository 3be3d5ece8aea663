package org.commonground.drawing.chart;

import java.util.Optional;
import org.commonground.insight.ItemInsight;
import org.commonground.workshop.record.Ballot.Group;

/**
 * A bar with the length {@code count / of}.
 *
 * @param pale whether it shows what was expected, or an earlier result
 */
record Bar(Group group, boolean pale, long count, long total) {
    /** The people of a group who gave one value. @param value its number, 0 for the lowest */
    static Optional<Bar> ofValue(ItemInsight item, Group group, boolean pale, int value) {
        return item.resultOf(group)
                .map(result ->
                        new Bar(group, pale, result.distribution().counts().get(value), result.voters()));
    }

    /** The name of a value without the explanation after the dash. */
    static String shortName(String label) {
        return label.replaceFirst(" — .*", "");
    }
}
