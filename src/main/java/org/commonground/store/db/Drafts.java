package org.commonground.store.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonground.i18n.Messages;
import org.commonground.session.StoreFailure;
import org.jspecify.annotations.Nullable;

/** The table of what is being typed. */
public final class Drafts {

    private record DraftRow(String workshop, String field, String text, byte @Nullable [] hash) {

        byte[] hashOfNow() {
            return Hash.of(workshop, field, text);
        }

        boolean isIntact() {
            return Arrays.equals(hash, hashOfNow());
        }
    }

    /** What was typed in a field. */
    record Draft(String field, String text) {}

    private static final String SELECT = "SELECT workshop, field, text, hash FROM draft";

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
                    "INSERT INTO draft (workshop, field, text, hash) SELECT id, ?, ?, ? FROM workshop WHERE id = ?"
                            + " ON CONFLICT (workshop, field) DO UPDATE SET text = excluded.text, hash = excluded.hash",
                    field,
                    text,
                    Hash.of(workshop, field, text),
                    workshop);
        }
    }

    /** Texts by field. A text that is not as it was typed is marked in front, so that nobody enters it unread. */
    Map<String, String> read(String workshop) {
        var texts = new TreeMap<String, String>();
        rows(workshop)
                .forEach(row -> texts.put(
                        row.field(),
                        row.isIntact() ? row.text() : Messages.text("storage.draft_doubtful", row.text())));
        return texts;
    }

    /** A row that was read without SQLite, by the names of its columns; empty if it is none, or not as it was typed. */
    static Optional<Draft> read(Map<String, @Nullable Object> row) {
        return row.get("workshop") instanceof String workshop
                        && row.get("field") instanceof String field
                        && row.get("text") instanceof String text
                        && row.get("hash") instanceof byte[] hash
                        && new DraftRow(workshop, field, text, hash).isIntact()
                ? Optional.of(new Draft(field, text))
                : Optional.empty();
    }

    /** @throws StoreFailure if one is not as it was typed */
    void requireIntact(String workshop) {
        if (!rows(workshop).stream().allMatch(DraftRow::isIntact)) {
            throw new StoreFailure(Messages.text("storage.draft_not_as"));
        }
    }

    /** Of a store of an earlier version. */
    void hashAll() {
        database.query(SELECT, Drafts::row)
                .forEach(row -> database.update(
                        "UPDATE draft SET hash = ? WHERE workshop = ? AND field = ?",
                        row.hashOfNow(),
                        row.workshop(),
                        row.field()));
    }

    private List<DraftRow> rows(String workshop) {
        return database.query(SELECT + " WHERE workshop = ?", Drafts::row, workshop);
    }

    private static DraftRow row(ResultSet row) throws SQLException {
        return new DraftRow(row.getString(1), row.getString(2), row.getString(3), row.getBytes(4));
    }
}
