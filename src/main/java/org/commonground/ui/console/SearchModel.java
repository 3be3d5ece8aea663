package org.commonground.ui.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.commonground.ui.console.WorkshopSearch.SearchResult;
import org.commonground.workshop.Workshop;

/** A running search: the results and the one that is shown. Typing alone does not navigate, so that the room view stays as it is. */
final class SearchModel {

    private final Supplier<Workshop> workshop;
    private String typed = "";
    private List<SearchResult> results = List.of();
    private int currentIndex = -1;

    SearchModel(Supplier<Workshop> workshop) {
        this.workshop = workshop;
    }

    /** Searches for another text; the next result is the first one. */
    void search(String text) {
        typed = text;
        results = WorkshopSearch.search(workshop.get(), text);
        currentIndex = -1;
    }

    /** Searches again after a change of the workshop and keeps the current result if it still exists. */
    void searchAgain() {
        var was = current().map(find -> find.item().id());
        results = WorkshopSearch.search(workshop.get(), typed);
        currentIndex = was.map(id ->
                        results.stream().map(find -> find.item().id()).toList().indexOf(id))
                .orElse(-1);
    }

    List<SearchResult> results() {
        return results;
    }

    /** The result that is shown. */
    Optional<SearchResult> current() {
        return currentIndex < 0 || currentIndex >= results.size()
                ? Optional.empty()
                : Optional.of(results.get(currentIndex));
    }

    /** Its number, from 1; 0 before a result is shown. */
    int position() {
        return currentIndex + 1;
    }

    /** Goes to the next result, after the last one to the first. */
    Optional<SearchResult> next() {
        return select(currentIndex + 1);
    }

    /** Goes to the previous result, before the first one to the last. */
    Optional<SearchResult> previous() {
        return select(currentIndex < 0 ? -1 : currentIndex - 1);
    }

    private Optional<SearchResult> select(int to) {
        if (results.isEmpty()) {
            return Optional.empty();
        }
        currentIndex = Math.floorMod(to, results.size());
        return current();
    }
}
