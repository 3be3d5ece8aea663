package org.commonground.workshop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The records of one kind, immutable, in their order. A table after a change copies the list of references and nothing else: the index of
 * ids is taken over from the table before, beside the few records that are other since.
 */
final class Table<T extends Item> {

    private static final Comparator<Item> ORDER =
            Comparator.comparingLong(Item::place).thenComparing(Item::id);

    /** So many changes are looked through before the index is made anew. */
    private static final int MOST_CHANGED = 100;

    private final List<T> ordered;

    /** Of some table before this one. */
    private final Map<String, T> index;

    /** What is not in this table as the index has it: a record, or nothing where it was deleted. */
    private final Map<String, Optional<T>> changed;

    private Table(List<T> ordered, Map<String, T> index, Map<String, Optional<T>> changed) {
        this.ordered = Collections.unmodifiableList(ordered);
        this.index = index;
        this.changed = changed;
    }

    /** @throws IllegalArgumentException if two records share an id */
    static <T extends Item> Table<T> of(Collection<T> items) {
        var ordered = items.stream().sorted(ORDER).collect(Collectors.toCollection(ArrayList::new));
        var index = index(ordered);
        if (index.size() != items.size()) {
            throw new IllegalArgumentException("Two records of one kind have the same id");
        }
        return new Table<>(ordered, index, Map.of());
    }

    /** @return nothing if a record is not what an edit says it was before */
    @SuppressWarnings("unchecked")
    Optional<Table<T>> after(List<Edit> edits) {
        var next = new ArrayList<T>(ordered.size() + edits.size());
        next.addAll(ordered);
        var changes = new HashMap<>(changed);
        for (var edit : edits) {
            var id = edit.either().id();
            if (edit.before().isPresent()) {
                int at = Collections.binarySearch(next, edit.before().get(), ORDER);
                if (at < 0 || !next.get(at).equals(edit.before().get())) {
                    return Optional.empty();
                }
                next.remove(at);
            } else if (find(id, changes).isPresent()) {
                return Optional.empty();
            }
            var after = edit.after().map(item -> (T) item);
            after.ifPresent(item -> next.add(-1 - Collections.binarySearch(next, item, ORDER), item));
            changes.put(id, after);
        }
        return Optional.of(
                changes.size() > MOST_CHANGED
                        ? new Table<>(next, index(next), Map.of())
                        : new Table<>(next, index, changes));
    }

    List<T> all() {
        return ordered;
    }

    Optional<T> find(String id) {
        return find(id, changed);
    }

    private Optional<T> find(String id, Map<String, Optional<T>> changes) {
        var change = changes.get(id);
        return change != null ? change : Optional.ofNullable(index.get(id));
    }

    private static <T extends Item> Map<String, T> index(List<T> ordered) {
        return ordered.stream().collect(Collectors.toMap(Item::id, Function.identity(), (one, two) -> one));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Table<?> table && table.ordered.equals(ordered);
    }

    @Override
    public int hashCode() {
        return ordered.hashCode();
    }

    @Override
    public String toString() {
        return ordered.toString();
    }
}
