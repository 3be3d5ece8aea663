package org.commonground.ui.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.commonground.ui.console.Finds.Find;
import org.commonground.workshop.Workshop;

/** A running search: the results and the one that is shown. Typing alone does not navigate, so that the room view stays as it is. */
final class FindModel {

    private final Supplier<Workshop> workshop;
    private String typed = "";
    private List<Find> finds = List.of();
    private int at = -1;

    FindModel(Supplier<Workshop> workshop) {
        this.workshop = workshop;
    }

    /** Searches for another text; the next result is the first one. */
    void look(String text) {
        typed = text;
        finds = Finds.in(workshop.get(), text);
        at = -1;
    }

    /** Searches again after a change of the workshop and keeps the current result if it still exists. */
    void lookAgain() {
        var was = current().map(find -> find.item().id());
        finds = Finds.in(workshop.get(), typed);
        at = was.map(id -> finds.stream().map(find -> find.item().id()).toList().indexOf(id))
                .orElse(-1);
    }

    List<Find> finds() {
        return finds;
    }

    /** The result that is shown. */
    Optional<Find> current() {
        return at < 0 || at >= finds.size() ? Optional.empty() : Optional.of(finds.get(at));
    }

    /** Its number, from 1; 0 before a result is shown. */
    int number() {
        return at + 1;
    }

    /** Goes to the next result, after the last one to the first. */
    Optional<Find> next() {
        return go(at + 1);
    }

    /** Goes to the previous result, before the first one to the last. */
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
