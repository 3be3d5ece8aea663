package org.commonground.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commonground.live.StoreFailure;

/** The tables, made and changed by steps that only ever go forward. The number of steps taken is the file's {@code user_version}. */
record Schema(List<Step> steps) {

    /** Marks a file as ours: "ComG". */
    static final int APPLICATION = 0x436F6D47;

    /**
     * What makes a version out of the one before it.
     *
     * @param script SQL
     * @param wrote the text of a record as that version wrote it, out of the text as it is written today: the hash in an old row
     *     is over the old text. Empty where nothing has changed since, and no row is touched.
     */
    record Step(String script, Optional<UnaryOperator<String>> wrote) {}

    Schema {
        steps = List.copyOf(steps);
    }

    /** The steps to this version of the app. */
    static Schema ofThisVersion() {
        return new Schema(List.of(
                new Step(script("001.sql"), Optional.of(FirstVersion::text)),
                new Step(script("002.sql"), Optional.empty()),
                new Step(script("003.sql"), Optional.empty())));
    }

    int version() {
        return steps.size();
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
            steps.subList(before, version()).forEach(step -> database.execute(step.script()));
            if (before > 0 && before < version()) {
                steps.get(before - 1).wrote().ifPresent(new RecordTables(database)::rewrite);
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
