package org.commonground.store.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.commonground.i18n.Messages;
import org.commonground.session.StoreFailure;

/** The tables, made and changed by steps that only ever go forward. The number of steps taken is the file's {@code user_version}. */
public record Schema(List<Step> steps) {

    /** Marks a file as ours: "ComG". */
    public static final int APPLICATION = 0x436F6D47;

    /** What makes a version out of the one before it: SQL, and what is done to the rows after it. */
    public record Step(String script, Consumer<Database> then) {

        public Step(String script) {
            this(script, database -> {});
        }
    }

    public Schema {
        steps = List.copyOf(steps);
    }

    /** The steps to this version of the app. */
    public static Schema ofThisVersion() {
        return new Schema(List.of(
                new Step(script("001.sql")),
                new Step(script("002.sql")),
                new Step(script("003.sql")),
                new Step(script("004.sql"), JsonHashMigration::migrate),
                new Step(script("005.sql"), Schema::hashRowsAndDrafts),
                new Step(script("006.sql"))));
    }

    private static void hashRowsAndDrafts(Database database) {
        new WorkshopRowHash(database).updateAll();
        new Drafts(database).hashAll();
    }

    public int version() {
        return steps.size();
    }

    /**
     * What a file has that a store of its version has not, or lacks: a table, an index, a trigger or a view that this app did not make.
     * To be compared before anything else is read, because a store that somebody hands over must not run code of its own.
     *
     * @return the names, empty if there is no difference
     */
    public List<String> difference(Database database) {
        var found = entries(database);
        Map<String, String> ours;
        try (var empty = Database.inMemory()) {
            steps.stream().limit(versionOf(database)).map(Step::script).forEach(empty::execute);
            ours = entries(empty);
        }
        var names = new TreeSet<>(found.keySet());
        names.addAll(ours.keySet());
        names.removeIf(name -> Objects.equals(found.get(name), ours.get(name)));
        return List.copyOf(names);
    }

    /** SQLite's own table of what is in the file: the table and the SQL by type and name. */
    private static Map<String, String> entries(Database database) {
        var entries = new HashMap<String, String>();
        database.query(
                        "SELECT type || ' ' || name, tbl_name || ' ' || coalesce(sql, '') FROM sqlite_master",
                        row -> List.of(row.getString(1), row.getString(2)))
                .forEach(row -> entries.merge(row.getFirst(), row.getLast(), String::concat));
        return entries;
    }

    public static int versionOf(Database database) {
        return (int) database.queryLong("PRAGMA user_version");
    }

    /**
     * Brings a file to this version, or leaves it as it was. What is written must end up in the file's first page before anybody
     * reads its version from there, so the log is emptied.
     *
     * @throws StoreFailure if a script fails, or leaves something inconsistent
     */
    public void migrate(Database database) {
        database.transaction(() -> {
            int before = versionOf(database);
            steps.subList(before, version()).forEach(step -> {
                database.execute(step.script());
                step.then().accept(database);
            });
            database.pragma("PRAGMA application_id=" + APPLICATION);
            database.pragma("PRAGMA user_version=" + version());
            if (!database.query("PRAGMA foreign_key_check", row -> row.getString(1))
                    .isEmpty()) {
                throw new StoreFailure(Messages.text("storage.store_could_not_brought"));
            }
        });
        database.pragma("PRAGMA wal_checkpoint(TRUNCATE)");
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
