package org.commonground.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonground.live.StoreFailure;

/**
 * The tables, made and changed by numbered scripts that only ever go forward. The number of scripts run is the file's
 * {@code user_version}.
 */
record Schema(List<String> scripts) {

    /** Marks a file as ours: "ComG". */
    static final int APPLICATION = 0x436F6D47;

    private static final List<String> FILES = List.of("001.sql", "002.sql", "003.sql");

    Schema {
        scripts = List.copyOf(scripts);
    }

    /** The scripts of this version of the app. */
    static Schema ofThisVersion() {
        return new Schema(FILES.stream().map(Schema::script).toList());
    }

    int version() {
        return scripts.size();
    }

    static int versionOf(Database database) {
        return (int) database.number("PRAGMA user_version");
    }

    /**
     * Brings a file to this version, or leaves it as it was. What is written must end up in the file's first page before anybody
     * reads its version from there, so the log is emptied.
     *
     * @throws StoreFailure if a script fails, or leaves something inconsistent
     */
    void migrate(Database database) {
        database.transaction(() -> {
            int before = versionOf(database);
            for (int next = before; next < version(); next++) {
                database.execute(scripts.get(next));
            }
            if (before == 1 && version() > 1) {
                new RecordTables(database).rewrite(FirstVersion::text);
            }
            database.ask("PRAGMA application_id=" + APPLICATION);
            database.ask("PRAGMA user_version=" + version());
            if (!database.query("PRAGMA foreign_key_check", row -> row.getString(1))
                    .isEmpty()) {
                throw new StoreFailure("The store could not be brought to this version: its records would not fit.");
            }
        });
        database.ask("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static String script(String name) {
        try (var in = Schema.class.getResourceAsStream("/store/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The app lacks its file store/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
