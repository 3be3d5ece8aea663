package org.commonground.ui.programmes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.commonground.programme.Programme;

/** The versions of a programme for undo and redo, while its page is open. */
final class Past {

    private final Deque<Programme> before = new ArrayDeque<>();
    private final Deque<Programme> undone = new ArrayDeque<>();

    void changed(Programme from) {
        before.push(from);
        undone.clear();
    }

    Optional<Programme> undo(Programme now) {
        return turn(before, undone, now);
    }

    Optional<Programme> redo(Programme now) {
        return turn(undone, before, now);
    }

    private static Optional<Programme> turn(Deque<Programme> from, Deque<Programme> to, Programme now) {
        var found = Optional.ofNullable(from.poll());
        found.ifPresent(programme -> to.push(now));
        return found;
    }
}
