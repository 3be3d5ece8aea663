package org.commonground.store.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonground.session.StoreFailure;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * One connection to one SQLite file. Used from one thread. Whatever goes wrong is a {@link StoreFailure} with a sentence for people.
 *
 * <p>While it is open, the process must not open the file in any other way: closing another handle would drop SQLite's lock.
 */
public final class Database implements AutoCloseable {

    /** Reads one row of a result. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Exclusive before WAL, so that no shared-memory file is made. Temporary tables hold texts, so they stay in memory. */
    private static final List<String> SETTINGS = List.of(
            "locking_mode=EXCLUSIVE",
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "trusted_schema=OFF",
            "cell_size_check=ON",
            "secure_delete=ON",
            "temp_store=MEMORY",
            "cache_size=-8000",
            "mmap_size=0");

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** Opens the file for the app alone, making it if it is not there. */
    public static Database open(Path file) {
        var database = connect(file, new SQLiteConfig());
        try {
            SETTINGS.forEach(setting -> database.pragma("PRAGMA " + setting));
            if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac")) {
                database.pragma("PRAGMA fullfsync=ON");
            }
            return database;
        } catch (StoreFailure e) {
            database.closeAfter(e);
            throw e;
        }
    }

    /** Opens a copy that nobody writes to. */
    public static Database openCopy(Path file) {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        return connect(file, config);
    }

    /** Opens a copy that is being made. No log is left beside it. */
    static Database openForRewriting(Path file) {
        var database = connect(file, new SQLiteConfig());
        database.pragma("PRAGMA journal_mode=DELETE");
        database.pragma("PRAGMA secure_delete=ON");
        return database;
    }

    /** An empty one that is gone when it is closed. */
    static Database inMemory() {
        return connect(":memory:", new SQLiteConfig());
    }

    private static Database connect(Path file, SQLiteConfig config) {
        // As a URI, because the driver takes what follows a question mark in a plain name for settings.
        return connect(file.toUri().toString(), config);
    }

    private static Database connect(String name, SQLiteConfig config) {
        NativeLibrary.prepare();
        config.setBusyTimeout(0);
        // Asking for the key of each row keeps a statement open, and VACUUM fails while one is open.
        config.setGetGeneratedKeys(false);
        try {
            return new Database(config.createConnection("jdbc:sqlite:" + name));
        } catch (SQLException e) {
            throw SqlErrors.failure(e);
        }
    }

    /** Runs a statement, or a script of several, that returns no rows. */
    public void execute(String script) {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(script);
        } catch (SQLException e) {
            throw SqlErrors.failure(e);
        }
    }

    /** @return how many rows it touched */
    public int update(String sql, @Nullable Object... arguments) {
        try {
            return prepared(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        try (var rows = prepared(sql, arguments).executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    public <T> Optional<T> queryFirst(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        return query(sql, reader, arguments).stream().findFirst();
    }

    /** The single number that a query returns. */
    public long queryLong(String sql, @Nullable Object... arguments) {
        return queryFirst(sql, row -> row.getLong(1), arguments).orElseThrow();
    }

    /** Runs a pragma, whether or not it returns rows. */
    public void pragma(String pragma) {
        try (var statement = connection.createStatement()) {
            statement.execute(pragma);
        } catch (SQLException e) {
            throw SqlErrors.failure(e);
        }
    }

    /** All of it or nothing. */
    public void transaction(Runnable work) {
        update("BEGIN IMMEDIATE");
        try {
            work.run();
            update("COMMIT");
        } catch (RuntimeException e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(RuntimeException because) {
        try {
            update("ROLLBACK");
        } catch (StoreFailure alreadyRolledBack) {
            // SQLite does so by itself after some failures, and then reports that there is no transaction.
            because.addSuppressed(alreadyRolledBack);
        }
    }

    /** Complaints of SQLite's own check, none if the file is whole. The thorough check also compares indices with tables. */
    public List<String> checkErrors(boolean thorough) {
        return query(thorough ? "PRAGMA integrity_check" : "PRAGMA quick_check", row -> row.getString(1)).stream()
                .filter(line -> !line.equals("ok"))
                .toList();
    }

    private PreparedStatement prepared(String sql, @Nullable Object... arguments) throws SQLException {
        var statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    /** The driver closes a statement that failed, so it is prepared anew the next time. */
    private StoreFailure failure(String sql, SQLException e) {
        statements.remove(sql);
        return SqlErrors.failure(e);
    }

    @Override
    public void close() {
        try {
            for (var statement : statements.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw SqlErrors.failure(e);
        }
    }

    private void closeAfter(StoreFailure because) {
        try {
            close();
        } catch (StoreFailure e) {
            because.addSuppressed(e);
        }
    }
}
