package org.commonground.store.db;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.commonground.session.JournalLine;
import org.commonground.session.StoreFailure;
import org.commonground.store.db.WorkshopRowHash.StoredRow;
import org.commonground.store.file.DatabasePages;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Item;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a store that SQLite does not read as a whole: those of which the hash shows that they are as they were written. They are
 * looked for once; one workshop at a time is then read, because a store may be larger than memory.
 */
public final class SalvagedRows implements AutoCloseable {

    /**
     * What is left of a workshop.
     *
     * @param expected how many records it had; empty if that is lost
     * @param history every line of its journal; empty if one is lost
     */
    public record Rest(
            List<Item> records,
            Optional<Integer> expected,
            Optional<Instant> changed,
            Optional<List<JournalLine>> history,
            Map<String, String> drafts) {}

    private record Row(String table, Map<String, @Nullable Object> columns) {

        String workshop() {
            return String.valueOf(columns.get(table.equals("workshop") ? "id" : "workshop"));
        }
    }

    private final DatabasePages pages;
    private final RecordTables records;

    /** The names of the columns, in the order in which a row holds them. */
    private final Map<String, List<String>> tables = new LinkedHashMap<>();

    private final Map<String, List<DatabasePages.Place>> places = new TreeMap<>();

    /** @param file a copy into which the log was written */
    public SalvagedRows(Path file, int pageSize) throws IOException {
        try (var empty = Database.inMemory()) {
            records = new RecordTables(empty);
            Schema.ofThisVersion().steps().forEach(step -> empty.execute(step.script()));
            empty.query(
                    "SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c"
                            + " WHERE t.type = 'table' AND t.name <> 'search' ORDER BY t.name, c.cid",
                    row -> tables.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                            .add(row.getString(2)));
        }
        pages = new DatabasePages(file, pageSize);
        pages.forEach((place, values) -> identify(values)
                .ifPresent(row -> places.computeIfAbsent(row.workshop(), id -> new ArrayList<>())
                        .add(place)));
    }

    /** Ids of the workshops of which something is left. */
    public Set<String> workshops() {
        return places.keySet();
    }

    public Rest read(String workshop) throws IOException {
        var items = new LinkedHashMap<String, Item>();
        var lines = new TreeMap<Long, Map<String, @Nullable Object>>();
        var drafts = new TreeMap<String, String>();
        var stored = Optional.<StoredRow>empty();
        for (var place : Objects.requireNonNull(places.get(workshop))) {
            var row = identify(pages.row(place)).orElseThrow();
            switch (row.table()) {
                case "workshop" -> stored = Optional.of(StoredRow.of(row.columns()));
                case "journal" ->
                    lines.put((Long) Objects.requireNonNull(row.columns().get("seq")), row.columns());
                case "draft" -> Drafts.read(row.columns()).ifPresent(draft -> drafts.put(draft.field(), draft.text()));
                default -> {
                    Item item = records.read(row.table(), row.columns()).orElseThrow();
                    items.put(item.id(), item);
                }
            }
        }
        var history = stored.flatMap(row -> history(lines, row));
        history.ifPresent(all -> bringUpToDate(items, all));
        var expected = stored.map(StoredRow::records);
        return new Rest(
                List.copyOf(items.values()),
                expected,
                stored.map(StoredRow::changed),
                history.filter(all -> expected.equals(Optional.of(items.size()))),
                drafts);
    }

    private static Optional<List<JournalLine>> history(
            TreeMap<Long, Map<String, @Nullable Object>> lines, StoredRow row) {
        try {
            return Optional.of(Journal.read(lines.values(), row.head()));
        } catch (StoreFailure incomplete) {
            return Optional.empty();
        }
    }

    /** A history that is whole holds each record as it was left, but for the counts of a ballot. */
    private static void bringUpToDate(Map<String, Item> items, List<JournalLine> history) {
        var left = new HashMap<String, Optional<Item>>();
        for (var line : history) {
            line.change().edits().forEach(edit -> left.put(edit.item().id(), edit.after()));
        }
        left.forEach((id, item) -> {
            if (item.isEmpty()) {
                items.remove(id);
            } else if (!(item.get() instanceof Ballot)) {
                items.put(id, item.get());
            }
        });
    }

    /** A row of which older columns alone were written lacks the last ones. */
    private Optional<Row> identify(List<@Nullable Object> values) {
        for (var table : tables.entrySet()) {
            var names = table.getValue();
            if (names.size() >= values.size()) {
                var columns = new HashMap<String, @Nullable Object>();
                for (int i = 0; i < values.size(); i++) {
                    columns.put(names.get(i), values.get(i));
                }
                if (isIntact(table.getKey(), columns)) {
                    return Optional.of(new Row(table.getKey(), columns));
                }
            }
        }
        return Optional.empty();
    }

    /** The hash of a line in the journal is over the line before, and compared when the lines are together. */
    private boolean isIntact(String table, Map<String, @Nullable Object> columns) {
        return switch (table) {
            case "workshop" -> StoredRow.of(columns).isIntact();
            case "journal" -> Journal.isLine(columns);
            case "draft" -> Drafts.read(columns).isPresent();
            default -> isIntactRecord(table, columns);
        };
    }

    private boolean isIntactRecord(String table, Map<String, @Nullable Object> columns) {
        try {
            return records.read(table, columns).isPresent();
        } catch (StoreFailure notOfThisVersion) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        pages.close();
    }
}
