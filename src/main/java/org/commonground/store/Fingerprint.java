package org.commonground.store;

import org.commonground.store.db.Database;

/**
 * Detects whether a store has changed since a backup without comparing all of it: every change alters a workshop's last line, its time
 * or the number of workshops.
 */
record Fingerprint(long workshops, long lines, String lastChange, String ids) {

    static Fingerprint of(Database database) {
        return database.queryFirst(
                        "SELECT count(*), coalesce(sum(last_seq), 0), coalesce(max(changed), ''),"
                                + " coalesce(min(id), '') || coalesce(max(id), '') FROM workshop",
                        row -> new Fingerprint(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)))
                .orElseThrow();
    }
}
