package org.commonground.ui.programmes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.commonground.programme.model.Programme;

/** The versions of a programme for undo and redo, while its page is open. */
final class EditHistory {

    private final Deque<Programme> undoStack = new ArrayDeque<>();
    private final Deque<Programme> redoStack = new ArrayDeque<>();

    void recordChange(Programme from) {
        undoStack.push(from);
        redoStack.clear();
    }

    Optional<Programme> undo(Programme now) {
        return move(undoStack, redoStack, now);
    }

    Optional<Programme> redo(Programme now) {
        return move(redoStack, undoStack, now);
    }

    private static Optional<Programme> move(Deque<Programme> from, Deque<Programme> to, Programme now) {
        var found = Optional.ofNullable(from.poll());
        found.ifPresent(programme -> to.push(now));
        return found;
    }
}
