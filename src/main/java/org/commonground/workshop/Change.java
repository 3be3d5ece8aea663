package org.commonground.workshop;

import java.util.List;
import java.util.stream.Stream;

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

    /** All edits of several changes, as one change. */
    public static Change joined(String label, Change... parts) {
        return new Change(
                label, Stream.of(parts).flatMap(part -> part.edits().stream()).toList());
    }

    /** The change that undoes this one: the edits reversed, last first. */
    public Change reversed() {
        return new Change(label, edits.reversed().stream().map(Edit::reversed).toList());
    }

    public boolean isEmpty() {
        return edits.isEmpty();
    }
}
