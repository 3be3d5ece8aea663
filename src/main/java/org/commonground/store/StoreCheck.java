package org.commonground.store;

import java.util.Map;
import java.util.TreeMap;
import org.commonground.session.StoreFailure;
import org.commonground.store.db.Database;
import org.commonground.store.db.Drafts;
import org.commonground.store.db.RecordTables;
import org.commonground.store.db.WorkshopRows;

/** Compares the hashes of every record and every journal line of a store, which SQLite's own check does not do. */
final class StoreCheck {

    private StoreCheck() {}

    static WorkshopRows rows(Database database) {
        return new WorkshopRows(database, new RecordTables(database), new Drafts(database));
    }

    /** A sentence for each workshop that is not as it was written, by id. */
    static Map<String, String> damagedWorkshops(Database database) {
        var rows = rows(database);
        var damaged = new TreeMap<String, String>();
        for (var id : database.query("SELECT id FROM workshop", row -> row.getString(1))) {
            try {
                rows.requireIntact(id);
            } catch (StoreFailure e) {
                damaged.put(id, e.getMessage());
            }
        }
        return damaged;
    }
}
