package org.commonground.workshop;

import java.util.List;

/**
 * A step that can be undone: a label and the edited records.
 *
 * @param label what was done, such as {@code card.add}; the text key is {@code change.card.add}
 */
public record Change(String label, List<Edit> edits) {

    public Change {
        edits = List.copyOf(edits);
    }

    public static Change of(String label, Edit... edits) {
        return new Change(label, List.of(edits));
    }

    /** The change that undoes this one: the edits reversed, last first. */
    public Change reversed() {
        return new Change(label, edits.reversed().stream().map(Edit::reversed).toList());
    }

    public boolean isEmpty() {
        return edits.isEmpty();
    }
}
