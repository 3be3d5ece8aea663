package org.commonground.store;

import java.util.Map;
import java.util.TreeMap;
import org.commonground.session.StoreFailure;
import org.commonground.store.db.Database;
import org.commonground.store.db.Drafts;
import org.commonground.store.db.RecordTables;
import org.commonground.store.db.WorkshopRows;

/** Reads every record and every journal line of a store and compares their hashes, which SQLite's own check does not do. */
final class StoreCheck {

    private StoreCheck() {}

    /** A sentence for each workshop that is not as it was written, by id. */
    static Map<String, String> damagedWorkshops(Database database) {
        var rows = new WorkshopRows(database, new RecordTables(database), new Drafts(database));
        var damaged = new TreeMap<String, String>();
        for (var id : database.query("SELECT id FROM workshop", row -> row.getString(1))) {
            try {
                rows.open(id);
            } catch (StoreFailure e) {
                damaged.put(id, e.getMessage());
            }
        }
        return damaged;
    }
}
