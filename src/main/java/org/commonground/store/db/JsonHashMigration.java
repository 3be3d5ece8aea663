package org.commonground.store.db;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonground.workshop.record.WorkshopJson;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the hashes of the first three versions of the store, which are over the JSON of a record. That JSON is put together from the
 * columns: those with parts hold their own JSON as it was written.
 *
 * <p>Reads the tables as those versions declared them, and no record class, so that later changes of the records do not touch it.
 */
final class JsonHashMigration {

    private enum OldForm {
        TEXT,
        NUMBER,
        TRUTH,
        LOCAL_TIME,
        JSON
    }

    private record OldColumn(String name, OldForm form) {}

    private final Database database;

    private JsonHashMigration(Database database) {
        this.database = database;
    }

    /** A row that is not as it was written keeps its hash, which is wrong from now on too: its workshop does not open, the others do. */
    static void migrate(Database database) {
        database.query(
                        "SELECT name, sql FROM sqlite_master WHERE type = 'table'"
                                + " AND name NOT IN ('workshop', 'journal', 'draft', 'search')",
                        row -> List.of(row.getString(1), row.getString(2)))
                .forEach(table -> new JsonHashMigration(database).migrate(table.getFirst(), table.getLast()));
    }

    private void migrate(String table, String script) {
        var columns = database.query(
                "SELECT name, type FROM pragma_table_info(?) WHERE name NOT IN ('workshop', 'hash') ORDER BY cid",
                row -> new OldColumn(row.getString(1), form(row.getString(1), row.getString(2), script)),
                table);
        var byName =
                columns.stream().sorted(Comparator.comparing(OldColumn::name)).toList();
        var names = byName.stream().map(OldColumn::name).toList();
        var select = columns.stream().map(column -> "\"" + column.name() + "\"").collect(Collectors.joining(", "));
        // One at a time, because a photo is large.
        for (var key : database.query(
                "SELECT workshop, id FROM \"" + table + "\"", row -> List.of(row.getString(1), row.getString(2)))) {
            database.queryFirst(
                            "SELECT hash, " + select + " FROM \"" + table + "\" WHERE workshop = ? AND id = ?",
                            row -> {
                                var values = new ArrayList<@Nullable Object>();
                                for (int i = 0; i < columns.size(); i++) {
                                    values.add(row.getObject(i + 2));
                                }
                                boolean asWritten = Arrays.equals(
                                        row.getBytes(1), Hash.of(key.getFirst(), json(table, columns, values)));
                                return asWritten ? values : List.of();
                            },
                            key.toArray())
                    .filter(values -> !values.isEmpty())
                    .ifPresent(values -> database.update(
                            "UPDATE \"" + table + "\" SET hash = ? WHERE workshop = ? AND id = ?",
                            Hash.ofRow(
                                    key.getFirst(),
                                    names,
                                    byName.stream()
                                            .<@Nullable Object>map(column -> values.get(columns.indexOf(column)))
                                            .toList()),
                            key.getFirst(),
                            key.getLast()));
        }
    }

    private static OldForm form(String column, String type, String script) {
        if (script.contains("json_valid(" + column + ")")) {
            return OldForm.JSON;
        }
        if (type.equals("INTEGER")) {
            return script.contains(column + " IN (0, 1)") ? OldForm.TRUTH : OldForm.NUMBER;
        }
        return column.equals("planned_start") ? OldForm.LOCAL_TIME : OldForm.TEXT;
    }

    private static String json(String table, List<OldColumn> columns, List<@Nullable Object> values) {
        var json =
                new StringBuilder("{\"type\":\"").append(javaName("_" + table)).append('"');
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            json.append(",\"").append(javaName(column.name())).append("\":").append(json(column.form(), values.get(i)));
        }
        return json.append('}').toString();
    }

    /** {@code added_at} is {@code addedAt}. */
    private static String javaName(String sqlName) {
        return Pattern.compile("_(.)")
                .matcher(sqlName)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    private static String json(OldForm form, @Nullable Object value) {
        if (value == null) {
            return "null";
        }
        return switch (form) {
            case JSON, NUMBER -> value.toString();
            case TRUTH -> value.equals(0) ? "false" : "true";
            case LOCAL_TIME -> WorkshopJson.CODEC.write(LocalDateTime.parse(value.toString()));
            case TEXT -> WorkshopJson.CODEC.write(value);
        };
    }
}
