package org.commonground.store;

import java.sql.SQLException;
import org.commonground.live.StoreFailure;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns SQLite's error codes into sentences for people. */
final class SqlTrouble {

    private SqlTrouble() {}

    static StoreFailure failure(SQLException e) {
        return new StoreFailure(sentence(e), e);
    }

    private static String sentence(SQLException e) {
        var code = code(e);
        if (code.startsWith("SQLITE_FULL")) {
            return "The disk is full. Free some space; saving is tried again.";
        }
        if (code.startsWith("SQLITE_READONLY")) {
            return "The store cannot be written to: its file or drive is read-only.";
        }
        if (code.startsWith("SQLITE_IOERR")) {
            return "The drive does not answer as it should (" + code + ").";
        }
        if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
            return "Another program has the store open.";
        }
        if (code.startsWith("SQLITE_CANTOPEN") || code.startsWith("SQLITE_PERM") || code.startsWith("SQLITE_AUTH")) {
            return "The store's file cannot be opened. Its folder may be missing or closed to you.";
        }
        if (isDamageCode(code)) {
            return "The store's file is damaged.";
        }
        return "The store could not do this: " + e.getMessage();
    }

    /** Whether the file itself is broken, and not the disk, the lock or what was asked. */
    static boolean isDamage(Throwable e) {
        return e.getCause() instanceof SQLException sql && isDamageCode(code(sql));
    }

    static boolean isFull(Throwable e) {
        return e.getCause() instanceof SQLException sql && code(sql).startsWith("SQLITE_FULL");
    }

    static boolean isBusy(Throwable e) {
        return e.getCause() instanceof SQLException sql && code(sql).startsWith("SQLITE_BUSY");
    }

    private static boolean isDamageCode(String code) {
        return code.startsWith("SQLITE_CORRUPT") || code.startsWith("SQLITE_NOTADB") || code.equals("SQLITE_SCHEMA");
    }

    private static String code(SQLException e) {
        return e instanceof SQLiteException sqlite
                ? sqlite.getResultCode().name()
                : SQLiteErrorCode.getErrorCode(e.getErrorCode()).name();
    }
}
