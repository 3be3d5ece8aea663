package org.commonground.ui.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.commonground.ui.console.Finds.Find;
import org.commonground.workshop.Workshop;

/** A search under way: what was found, and which find was gone to last. Typing goes nowhere, so that the wall stays as it is. */
final class FindModel {

    private final Supplier<Workshop> workshop;
    private String typed = "";
    private List<Find> finds = List.of();
    private int at = -1;

    FindModel(Supplier<Workshop> workshop) {
        this.workshop = workshop;
    }

    /** Looks for something else; the next find is the first. */
    void look(String text) {
        typed = text;
        finds = Finds.in(workshop.get(), text);
        at = -1;
    }

    /** Looks again, because the workshop has changed; the find that was gone to stays the one if it is still there. */
    void lookAgain() {
        var was = current().map(find -> find.item().id());
        finds = Finds.in(workshop.get(), typed);
        at = was.map(id -> finds.stream().map(find -> find.item().id()).toList().indexOf(id))
                .orElse(-1);
    }

    List<Find> finds() {
        return finds;
    }

    /** The find that was gone to last. */
    Optional<Find> current() {
        return at < 0 || at >= finds.size() ? Optional.empty() : Optional.of(finds.get(at));
    }

    /** Its number, from 1; 0 where none was gone to yet. */
    int number() {
        return at + 1;
    }

    /** On to the next find, after the last to the first. */
    Optional<Find> next() {
        return go(at + 1);
    }

    /** Back to the one before, before the first to the last. */
    Optional<Find> previous() {
        return go(at < 0 ? -1 : at - 1);
    }

    private Optional<Find> go(int to) {
        if (finds.isEmpty()) {
            return Optional.empty();
        }
        at = Math.floorMod(to, finds.size());
        return current();
    }
}
