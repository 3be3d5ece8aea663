package org.commonground.store.db;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.commonground.workshop.Edit;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.SearchText;
import org.jspecify.annotations.Nullable;

/** The tables of all kinds of record, and beside them the table that is searched. */
public final class RecordTables {

    private final Database database;
    /** Each is made when it is first used: the list of workshops needs a few, and all 30 take 10 ms of the start of the app. */
    private final Map<Class<?>, RecordTable<? extends Item>> made = new ConcurrentHashMap<>();

    public RecordTables(Database database) {
        this.database = database;
    }

    private List<RecordTable<? extends Item>> tables() {
        return Workshop.kinds().stream()
                .<RecordTable<? extends Item>>map(this::table)
                .toList();
    }

    /** Every record of a workshop. */
    List<Item> read(String workshop) {
        var items = new ArrayList<Item>();
        tables().forEach(table -> items.addAll(table.read(database, workshop)));
        return items;
    }

    /** The records that are as they were written. */
    List<Item> readIntact(String workshop) {
        var items = new ArrayList<Item>();
        tables().forEach(table -> items.addAll(table.readIntact(database, workshop)));
        return items;
    }

    /** The records of one kind that are as they were written. */
    @SuppressWarnings("unchecked")
    <T extends Item> List<T> readIntact(Class<T> kind, String workshop) {
        return ((RecordTable<T>) table(kind)).readIntact(database, workshop);
    }

    /** A row of the table of that name that was read without SQLite; empty if it is none, or not as it was written. */
    Optional<? extends Item> read(String table, Map<String, @Nullable Object> row) {
        return tables().stream()
                .filter(kind -> kind.name().equals(table))
                .findFirst()
                .flatMap(kind -> kind.read(row));
    }

    /** Ids of the workshops in which a record of a kind is not as it was written. */
    Set<String> damagedWorkshops(Class<?> kind) {
        return table(kind).damagedWorkshops(database);
    }

    /** Whether the search table holds the words of a workshop's records. */
    boolean isSearchable(String workshop, Iterable<? extends Item> items) {
        var expected = new HashMap<List<String>, String>();
        for (var item : items) {
            var folded = SearchText.folded(item);
            if (!folded.isEmpty()) {
                expected.put(List.of(item.getClass().getSimpleName(), item.id()), folded);
            }
        }
        var found = new HashMap<List<String>, String>();
        database.query(
                "SELECT kind, record, folded FROM search WHERE workshop = ?",
                row -> found.put(List.of(row.getString(1), row.getString(2)), row.getString(3)),
                workshop);
        return expected.equals(found);
    }

    /** Fills the search table anew with the words of a workshop's records. */
    void rebuildSearch(String workshop, Iterable<? extends Item> items) {
        database.update("DELETE FROM search WHERE workshop = ?", workshop);
        items.forEach(item -> addToSearch(workshop, item));
    }

    /** @throws org.commonground.session.StoreFailure if a record of that kind is not as it was written */
    public void requireIntact(String workshop, Class<? extends Item> kind) {
        table(kind).requireIntact(database, workshop);
    }

    /** How many records a workshop has. @throws StoreFailure if one is not as it was written */
    int requireIntact(String workshop) {
        return tables().stream()
                .mapToInt(table -> table.requireIntact(database, workshop))
                .sum();
    }

    /** The records of one kind. */
    @SuppressWarnings("unchecked")
    <T extends Item> List<T> read(Class<T> kind, String workshop) {
        return ((RecordTable<T>) table(kind)).read(database, workshop);
    }

    /** One record by the simple name of its kind. */
    public Optional<Item> find(String workshop, String kind, String id) {
        return Workshop.kinds().stream()
                .filter(any -> any.getSimpleName().equals(kind))
                .findFirst()
                .flatMap(found -> table(found).find(database, workshop, id));
    }

    void insert(String workshop, Item item) {
        table(item.getClass()).insert(database, workshop, item);
        addToSearch(workshop, item);
    }

    /** @return how many records there are more, −1 to 1 */
    int apply(String workshop, Edit edit) {
        var item = edit.item();
        var table = table(item.getClass());
        if (edit.before().isEmpty()) {
            insert(workshop, item);
            return 1;
        }
        var before = edit.before().get();
        if (edit.after().isEmpty()) {
            table.delete(database, workshop, before);
            removeFromSearch(workshop, before);
            return -1;
        }
        var after = edit.after().get();
        table.replace(database, workshop, before, after);
        if (!SearchText.folded(before).equals(SearchText.folded(after))) {
            removeFromSearch(workshop, before);
            addToSearch(workshop, after);
        }
        return 0;
    }

    private void addToSearch(String workshop, Item item) {
        var folded = SearchText.folded(item);
        if (!folded.isEmpty()) {
            database.update(
                    "INSERT INTO search (workshop, kind, record, folded) VALUES (?, ?, ?, ?)",
                    workshop,
                    item.getClass().getSimpleName(),
                    item.id(),
                    folded);
        }
    }

    private void removeFromSearch(String workshop, Item item) {
        database.update(
                "DELETE FROM search WHERE workshop = ? AND kind = ? AND record = ?",
                workshop,
                item.getClass().getSimpleName(),
                item.id());
    }

    private RecordTable<? extends Item> table(Class<?> kind) {
        return made.computeIfAbsent(
                kind,
                absent -> Workshop.kinds().stream()
                        .filter(absent::equals)
                        .findFirst()
                        .map(RecordTable::new)
                        .orElseThrow(() -> new IllegalArgumentException("Not a kind of record: " + absent)));
    }
}
