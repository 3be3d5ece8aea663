package org.commonground.report.status;

import java.util.List;
import java.util.function.UnaryOperator;
import org.commonground.workshop.record.Action;

/**
 * What a file says about an action that is not as in the plan.
 *
 * @param line the row in the file, from 1
 * @param isMatchedByTitle whether the row has no key, so that the title was compared
 * @param by who changed it; "" if the file does not tell
 */
public record StatusUpdate(
        String actionId, String title, int line, boolean isMatchedByTitle, String by, List<FieldChange> changes) {

    public StatusUpdate {
        changes = List.copyOf(changes);
    }

    /**
     * One value.
     *
     * @param caption the name of the field
     * @param before the text of the value in the plan; may be empty
     * @param after the text of the value in the file; may be empty
     * @param edit sets the value
     */
    public record FieldChange(String caption, String before, String after, UnaryOperator<Action> edit) {}

    /** The action with all changes. */
    Action applyTo(Action action) {
        var changed = action;
        for (var change : changes) {
            changed = change.edit().apply(changed);
        }
        return changed;
    }
}
