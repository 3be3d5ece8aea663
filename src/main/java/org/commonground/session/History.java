package org.commonground.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What can be undone and redone, derived from the journal alone, so that it is the same after a restart.
 *
 * <p>Two stacks of journal lines. A new change clears what could be redone. An undo moves the change to the other stack, carrying the
 * number of the undo; a redo refers to that number.
 */
final class History {

    private final Deque<JournalLine> undoable = new ArrayDeque<>();
    private final Deque<JournalLine> redoable = new ArrayDeque<>();

    History(List<JournalLine> journal) {
        journal.forEach(this::add);
    }

    void add(JournalLine line) {
        if (!line.undoable()) {
            return;
        }
        var undoes = line.undoes();
        if (undoes.isEmpty()) {
            undoable.push(line);
            redoable.clear();
        } else if (isTop(undoable, undoes)) {
            undoable.pop();
            redoable.push(line);
        } else if (isTop(redoable, undoes)) {
            redoable.pop();
            undoable.push(line);
        } else {
            throw new IllegalStateException("Journal line " + line.seq() + " undoes what is not the last change");
        }
    }

    /** The line that an undo turns round. */
    Optional<JournalLine> nextUndo() {
        return Optional.ofNullable(undoable.peek());
    }

    /** The undo that a redo turns round. */
    Optional<JournalLine> nextRedo() {
        return Optional.ofNullable(redoable.peek());
    }

    private static boolean isTop(Deque<JournalLine> lines, OptionalLong seq) {
        var top = lines.peek();
        return top != null && top.seq() == seq.getAsLong();
    }
}
