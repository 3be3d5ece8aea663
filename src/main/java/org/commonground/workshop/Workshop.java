package org.commonground.workshop;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.programme.Programme;

/** One meeting: an immutable value made of records, held by kind. */
public final class Workshop {

    private final Map<Class<?>, Table<?>> tables;

    private Workshop(Map<Class<?>, Table<?>> tables) {
        this.tables = tables;
    }

    /**
     * A workshop made of its records.
     *
     * @throws IllegalArgumentException unless there is exactly one {@link Details}, {@link RunSheet} and {@link LiveState}, or if two
     *     records of a kind share an id
     */
    public static Workshop of(Collection<? extends Item> items) {
        var byKind = new LinkedHashMap<Class<?>, Map<String, Item>>();
        kinds().forEach(kind -> byKind.put(kind, new LinkedHashMap<>()));
        for (var item : items) {
            if (byKind.computeIfAbsent(item.getClass(), kind -> new LinkedHashMap<>())
                            .put(item.id(), item)
                    != null) {
                throw new IllegalArgumentException("Two records of one kind have the id " + item.id());
            }
        }
        for (var single : List.of(Details.class, RunSheet.class, LiveState.class)) {
            if (byKind.getOrDefault(single, Map.of()).size() != 1) {
                throw new IllegalArgumentException("A workshop has exactly one " + single.getSimpleName());
            }
        }
        var tables = new HashMap<Class<?>, Table<?>>();
        byKind.forEach((kind, records) -> tables.put(kind, new Table<>(records.values())));
        return new Workshop(tables);
    }

    /** The kinds of record, in the order in which a file holds them. */
    @SuppressWarnings("unchecked")
    public static List<Class<? extends Item>> kinds() {
        return Arrays.stream(Item.class.getPermittedSubclasses())
                .<Class<? extends Item>>map(kind -> (Class<? extends Item>) kind)
                .toList();
    }

    /**
     * The workshop after the change.
     *
     * @throws IllegalStateException if a record is not what the change says it was before
     */
    public Workshop after(Change change) {
        var changed = new HashMap<Class<?>, Map<String, Item>>();
        for (var edit : change.edits()) {
            var kind = edit.either().getClass();
            var records = changed.computeIfAbsent(kind, k -> {
                var copy = new HashMap<String, Item>();
                all(kind).forEach(item -> copy.put(item.id(), item));
                return copy;
            });
            var id = edit.either().id();
            if (!Optional.ofNullable(records.get(id)).equals(edit.before())) {
                throw new IllegalStateException(
                        change.label() + ": the record " + id + " is not as the change found it");
            }
            edit.after().ifPresentOrElse(after -> records.put(id, after), () -> records.remove(id));
        }
        var next = new HashMap<>(tables);
        changed.forEach((kind, records) -> next.put(kind, new Table<>(records.values())));
        return new Workshop(next);
    }

    /** The records of a kind in their order. */
    @SuppressWarnings("unchecked")
    public <T extends Item> List<T> all(Class<T> kind) {
        return ((Table<T>) table(kind)).all();
    }

    @SuppressWarnings("unchecked")
    public <T extends Item> Optional<T> find(Class<T> kind, String id) {
        return ((Table<T>) table(kind)).find(id);
    }

    /** @throws IllegalArgumentException if there is none of that id */
    public <T extends Item> T get(Class<T> kind, String id) {
        return find(kind, id)
                .orElseThrow(() -> new IllegalArgumentException("There is no " + kind.getSimpleName() + " " + id));
    }

    private Table<?> table(Class<?> kind) {
        var table = tables.get(kind);
        if (table == null) {
            throw new IllegalArgumentException("Not a kind of record: " + kind);
        }
        return table;
    }

    /** Every record, kind by kind. */
    public Stream<Item> items() {
        return kinds().stream().flatMap(kind -> all(kind).stream());
    }

    public String id() {
        return details().id();
    }

    public Details details() {
        return all(Details.class).getFirst();
    }

    public Programme programme() {
        return all(RunSheet.class).getFirst().programme();
    }

    public LiveState live() {
        return all(LiveState.class).getFirst();
    }

    public List<Participant> participants() {
        return all(Participant.class);
    }

    public List<Card> cards() {
        return all(Card.class);
    }

    public List<Theme> themes() {
        return all(Theme.class);
    }

    public List<Ballot> ballots() {
        return all(Ballot.class);
    }

    public List<Decision> decisions() {
        return all(Decision.class);
    }

    public List<ParkedItem> parkedItems() {
        return all(ParkedItem.class);
    }

    public List<Term> terms() {
        return all(Term.class);
    }

    public List<Action> actions() {
        return all(Action.class);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Workshop workshop && workshop.tables.equals(tables);
    }

    @Override
    public int hashCode() {
        return tables.hashCode();
    }

    @Override
    public String toString() {
        return "Workshop " + id();
    }
}
