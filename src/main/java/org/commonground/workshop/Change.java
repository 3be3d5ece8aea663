package org.commonground.workshop;

import java.util.List;

/**
 * One thing the room did: a label and the records it touched. Undo is the change turned round.
 *
 * @param label what it was, as a key of the texts ({@code card.add}); shown as {@code change.card.add}
 */
public record Change(String label, List<Edit> edits) {

    public Change {
        edits = List.copyOf(edits);
    }

    public static Change of(String label, Edit... edits) {
        return new Change(label, List.of(edits));
    }

    /** The change that takes this one back: the edits turned round, last first. */
    public Change reversed() {
        return new Change(label, edits.reversed().stream().map(Edit::reversed).toList());
    }

    public boolean isEmpty() {
        return edits.isEmpty();
    }
}
