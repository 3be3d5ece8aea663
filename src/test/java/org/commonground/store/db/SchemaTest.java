package org.commonground.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.commonground.workshop.Workshop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts make the tables that the records need. */
class SchemaTest {

    private record SqlColumn(String name, String type, boolean optional) {}

    @TempDir
    Path folder;

    @Test
    void everyComponentHasItsColumnAndNoColumnIsLeftOver() {
        try (var database = Database.open(folder.resolve("new.sqlite"))) {
            Schema.ofThisVersion().migrate(database);
            for (var kind : Workshop.kinds()) {
                var table = new RecordTable<>(kind);
                var columns = database.query(
                        "SELECT name, type, \"notnull\" FROM pragma_table_info(?) WHERE name NOT IN ('workshop', 'hash')",
                        row -> new SqlColumn(row.getString(1), row.getString(2), row.getInt(3) == 0),
                        table.name());
                assertThat(columns)
                        .as(table.name())
                        .containsExactlyInAnyOrderElementsOf(table.columns().stream()
                                .map(column -> new SqlColumn(
                                        column.name(), column.codec().sqlType(), column.optional()))
                                .toList());
            }
        }
    }

    @Test
    void everyTableIsStrict() {
        try (var database = Database.open(folder.resolve("new.sqlite"))) {
            Schema.ofThisVersion().migrate(database);
            assertThat(database.query(
                            "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE"
                                    + " 'sqlite_%'",
                            row -> row.getString(1)))
                    .isEmpty();
        }
    }
}
