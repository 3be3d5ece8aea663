package org.commonground.store.db;

import java.util.Map;
import java.util.TreeMap;

/** The table of what is being typed. */
public final class Drafts {

    private final Database database;

    public Drafts(Database database) {
        this.database = database;
    }

    /** No text removes it. What was typed in a workshop that is gone by now is not kept. */
    public void save(String workshop, String field, String text) {
        if (text.isEmpty()) {
            database.update("DELETE FROM draft WHERE workshop = ? AND field = ?", workshop, field);
        } else {
            database.update(
                    "INSERT INTO draft (workshop, field, text) SELECT id, ?, ? FROM workshop WHERE id = ?"
                            + " ON CONFLICT (workshop, field) DO UPDATE SET text = excluded.text",
                    field,
                    text,
                    workshop);
        }
    }

    /** Texts by field. */
    Map<String, String> read(String workshop) {
        var texts = new TreeMap<String, String>();
        database.query(
                "SELECT field, text FROM draft WHERE workshop = ?",
                row -> texts.put(row.getString(1), row.getString(2)),
                workshop);
        return texts;
    }
}
