package org.commonground.store.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The hash over the row of a workshop, which the home page shows. */
record WorkshopRowHash(Database database) {

    /** In alphabetical order, without the id. */
    private static final List<String> COLUMNS = List.of(
            "actions",
            "actions_done",
            "chain",
            "changed",
            "exercises",
            "exercises_begun",
            "it",
            "last_seq",
            "marketing",
            "programme_title",
            "records");

    private static final String SELECT =
            "SELECT id, hash, " + String.join(", ", COLUMNS).replace("chain", "lower(hex(chain))") + " FROM workshop";

    record StoredRow(String id, byte @Nullable [] hash, List<@Nullable Object> values) {

        /** A row that was read without SQLite, by the names of its columns. */
        static StoredRow of(Map<String, @Nullable Object> row) {
            var values = new ArrayList<@Nullable Object>(COLUMNS.size());
            for (var column : COLUMNS) {
                values.add(
                        row.get(column) instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : row.get(column));
            }
            return new StoredRow(
                    String.valueOf(row.get("id")), row.get("hash") instanceof byte[] hash ? hash : null, values);
        }

        byte[] hashOfNow() {
            return Hash.ofRow(id, COLUMNS, values);
        }

        boolean isIntact() {
            return Arrays.equals(hash, hashOfNow());
        }

        Journal.Head head() {
            return new Journal.Head(number("last_seq"), HexFormat.of().parseHex(String.valueOf(value("chain"))));
        }

        Instant changed() {
            return Instant.parse(String.valueOf(value("changed")));
        }

        int records() {
            return (int) number("records");
        }

        StoredRow after(String changed, int records, Journal.Head head) {
            var next = new ArrayList<>(values);
            next.set(COLUMNS.indexOf("changed"), changed);
            next.set(COLUMNS.indexOf("records"), records);
            next.set(COLUMNS.indexOf("last_seq"), head.seq());
            next.set(COLUMNS.indexOf("chain"), HexFormat.of().formatHex(head.hash()));
            return new StoredRow(id, hash, next);
        }

        private long number(String column) {
            return value(column) instanceof Number number ? number.longValue() : 0;
        }

        private @Nullable Object value(String column) {
            return values.get(COLUMNS.indexOf(column));
        }
    }

    List<StoredRow> read(String workshop) {
        return database.query(SELECT + " WHERE id = ?", WorkshopRowHash::row, workshop);
    }

    /** Ids of those that are not as they were written. */
    Set<String> damaged() {
        return database.query(SELECT, WorkshopRowHash::row).stream()
                .filter(row -> !row.isIntact())
                .map(StoredRow::id)
                .collect(Collectors.toSet());
    }

    void update(String workshop) {
        read(workshop).forEach(this::update);
    }

    void updateAll() {
        database.query(SELECT, WorkshopRowHash::row).forEach(this::update);
    }

    private void update(StoredRow row) {
        database.update("UPDATE workshop SET hash = ? WHERE id = ?", row.hashOfNow(), row.id());
    }

    private static StoredRow row(ResultSet row) throws SQLException {
        var values = new ArrayList<@Nullable Object>(COLUMNS.size());
        for (int i = 0; i < COLUMNS.size(); i++) {
            values.add(row.getObject(i + 3));
        }
        return new StoredRow(row.getString(1), row.getBytes(2), values);
    }
}
