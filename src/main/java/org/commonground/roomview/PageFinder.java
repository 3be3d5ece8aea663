package org.commonground.roomview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.Statement;

/** Finds what was entered or altered on the pages of the step that is on. */
record PageFinder(StepPages pages) {

    /**
     * The page to turn to.
     *
     * @param on the page that shows
     * @return empty where that one shows it already, or none does
     */
    OptionalInt after(Change done, int on) {
        var added = found(done, edit -> edit.before().isEmpty()).findFirst();
        if (added.isPresent()) {
            return added.get().contains(on) ? OptionalInt.empty() : last(added.get());
        }
        var altered = found(done, edit -> true).toList();
        return altered.isEmpty() || altered.stream().anyMatch(some -> some.contains(on)) || isCounted(done, on)
                ? OptionalInt.empty()
                : last(altered.getFirst());
    }

    private static OptionalInt last(List<Integer> pages) {
        return OptionalInt.of(pages.getLast());
    }

    /** For each of the edits that is on any page, the last one first, the pages that it is on. */
    private Stream<List<Integer>> found(Change done, Predicate<Edit> which) {
        return done.edits().reversed().stream()
                .filter(which)
                .map(this::pagesWith)
                .filter(some -> !some.isEmpty());
    }

    private List<Integer> pagesWith(Edit edit) {
        return edit.after()
                .flatMap(item -> shownAs(item, edit.before()))
                .map(pages::with)
                .orElse(List.of());
    }

    /** Whether the page shows an altered card in the count of its cell. */
    private boolean isCounted(Change done, int page) {
        return done.edits().stream()
                .flatMap(edit -> edit.after().stream())
                .anyMatch(item ->
                        item instanceof Card card && pages.with(card.zone()).contains(page));
    }

    /** The id that what was entered has on a page; of a sentence, the last slot whose words are other than before. */
    private static Optional<String> shownAs(Item item, Optional<Item> before) {
        return item instanceof Statement now
                ? now.slots().entrySet().stream()
                        .filter(slot -> before.filter(it -> it instanceof Statement was
                                        && slot.getValue().equals(was.slots().get(slot.getKey())))
                                .isEmpty())
                        .map(Map.Entry::getKey)
                        .reduce((earlier, later) -> later)
                : Optional.of(item.id());
    }
}
