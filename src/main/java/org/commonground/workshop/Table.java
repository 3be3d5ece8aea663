package org.commonground.workshop;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records of one kind, immutable, in their order. */
final class Table<T extends Item> {

    private static final Comparator<Item> ORDER =
            Comparator.comparingLong(Item::place).thenComparing(Item::id);

    private final Map<String, T> byId;
    private final List<T> ordered;

    Table(Collection<T> items) {
        byId = HashMap.newHashMap(items.size());
        items.forEach(item -> byId.put(item.id(), item));
        ordered = byId.values().stream().sorted(ORDER).toList();
    }

    List<T> all() {
        return ordered;
    }

    Optional<T> find(String id) {
        return Optional.ofNullable(byId.get(id));
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
