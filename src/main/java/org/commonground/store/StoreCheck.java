package org.commonground.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonground.i18n.Messages;
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

    /** Sentences about everything in a store that is not as it was written, also what can be put right by itself. */
    static List<String> everything(Database database) {
        var wrong = new ArrayList<>(database.checkErrors(true));
        var rows = rows(database);
        for (var id : ids(database)) {
            try {
                var workshop = rows.open(id).workshop();
                rows.requireIntact(id);
                if (!rows.isSearchable(workshop)) {
                    wrong.add(id + ": " + Messages.text("storage.search_not_as"));
                }
            } catch (StoreFailure e) {
                wrong.add(id + ": " + e.getMessage());
            }
        }
        return wrong;
    }

    private static List<String> ids(Database database) {
        return database.query("SELECT id FROM workshop", row -> row.getString(1));
    }

    /** A sentence for each workshop that is not as it was written, by id. */
    static Map<String, String> damagedWorkshops(Database database) {
        var rows = rows(database);
        var damaged = new TreeMap<String, String>();
        for (var id : ids(database)) {
            try {
                rows.requireIntact(id);
            } catch (StoreFailure e) {
                damaged.put(id, e.getMessage());
            }
        }
        return damaged;
    }
}
