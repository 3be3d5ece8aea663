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
import org.commonground.workshop.record.Item;

/**
 * An immutable table of the records of one kind, in their order. A change copies only the list of references. The new table shares the id
 * index of an older one and holds the records changed since then beside it.
 */
final class Table<T extends Item> {

    private static final Comparator<Item> ORDER =
            Comparator.comparingLong(Item::place).thenComparing(Item::id);

    /** The limit of changed records before the index is rebuilt. */
    private static final int MOST_CHANGED = 100;

    private final List<T> ordered;

    /** The records of an older table by id. */
    private final Map<String, T> index;

    /** The records that differ from the index by id; empty for deleted ones. */
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

    /** @return empty if a record is not equal to the state before the edit */
    @SuppressWarnings("unchecked")
    Optional<Table<T>> after(List<Edit> edits) {
        var next = new ArrayList<T>(ordered.size() + edits.size());
        next.addAll(ordered);
        var changes = new HashMap<>(changed);
        for (var edit : edits) {
            var id = edit.item().id();
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
