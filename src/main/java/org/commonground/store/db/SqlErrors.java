package org.commonground.store.db;

import java.sql.SQLException;
import org.commonground.i18n.Messages;
import org.commonground.session.StoreFailure;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns SQLite's error codes into sentences for people. */
public final class SqlErrors {

    private SqlErrors() {}

    static StoreFailure failure(SQLException e) {
        return new StoreFailure(sentence(e), e);
    }

    private static String sentence(SQLException e) {
        var code = code(e);
        if (code.startsWith("SQLITE_FULL")) {
            return Messages.text("storage.disk_full_free_some");
        }
        if (code.startsWith("SQLITE_READONLY")) {
            return Messages.text("storage.store_cannot_written_file");
        }
        if (code.startsWith("SQLITE_IOERR")) {
            return Messages.text("storage.drive_does_not_answer", code);
        }
        if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
            return Messages.text("storage.another_program_store_open");
        }
        if (code.startsWith("SQLITE_CANTOPEN") || code.startsWith("SQLITE_PERM") || code.startsWith("SQLITE_AUTH")) {
            return Messages.text("storage.store_file_cannot_opened");
        }
        if (isDamageCode(code)) {
            return Messages.text("storage.store_file_damaged");
        }
        return Messages.text("storage.store_could_not_do", e.getMessage());
    }

    /** Whether the file itself is broken, and not the disk, the lock or what was asked. */
    public static boolean isDamage(Throwable e) {
        return e.getCause() instanceof SQLException sql && isDamageCode(code(sql));
    }

    public static boolean isFull(Throwable e) {
        return e.getCause() instanceof SQLException sql && code(sql).startsWith("SQLITE_FULL");
    }

    public static boolean isBusy(Throwable e) {
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
