package org.commonground.store.db;

import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import org.commonground.i18n.Messages;
import org.commonground.json.UnreadableJson;
import org.commonground.session.JournalLine;
import org.commonground.session.StoreFailure;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.WorkshopJson;
import org.jspecify.annotations.Nullable;

/** The journal of each workshop as a chain: each line holds a hash of itself and of the line before. */
record Journal(Database database) {

    /** How far a journal goes: its last number, and the hash of that line. */
    record Head(long seq, byte[] hash) {
        static final Head START = new Head(0, new byte[32]);
    }

    private record JournalRow(
            long seq, String at, String label, @Nullable Long undoes, int undoable, String edits) {

        byte[] hash(byte[] before) {
            return Hash.of(
                    before,
                    String.valueOf(seq),
                    at,
                    label,
                    undoes == null ? "" : undoes.toString(),
                    String.valueOf(undoable),
                    edits);
        }

        JournalLine line() {
            List<Edit> read = WorkshopJson.CODEC.read(edits, EDITS);
            return new JournalLine(
                    seq,
                    Instant.parse(at),
                    undoes == null ? OptionalLong.empty() : OptionalLong.of(undoes),
                    undoable != 0,
                    new Change(label, read));
        }
    }

    /** A list of edits, as the record that holds it declares it. */
    private static final Type EDITS = Change.class.getRecordComponents()[1].getGenericType();

    private static final String DAMAGED = Messages.text("storage.history_workshop_not_as");

    /** @return the new end of the journal */
    Head append(String workshop, Head head, JournalLine line) {
        if (line.seq() != head.seq() + 1) {
            throw new StoreFailure(Messages.text("storage.line_does_not_follow", line.seq(), head.seq()));
        }
        var row = new JournalRow(
                line.seq(),
                line.at().toString(),
                line.change().label(),
                line.undoes().isPresent() ? line.undoes().getAsLong() : null,
                line.undoable() ? 1 : 0,
                WorkshopJson.CODEC.write(storedEdits(line), EDITS));
        var hash = row.hash(head.hash());
        database.update(
                "INSERT INTO journal (workshop, seq, at, label, undoes, undoable, edits, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                workshop,
                row.seq(),
                row.at(),
                row.label(),
                row.undoes(),
                row.undoable(),
                row.edits(),
                hash);
        return new Head(line.seq(), hash);
    }

    /** Votes are in the ballot's own row only: a ballot that is discarded takes them along, out of every later backup too. */
    private static List<Edit> storedEdits(JournalLine line) {
        var edits = line.change().edits();
        return line.undoable()
                ? edits
                : edits.stream().map(Journal::withoutVotes).toList();
    }

    private static Edit withoutVotes(Edit edit) {
        return new Edit(edit.before().map(Journal::withoutVotes), edit.after().map(Journal::withoutVotes));
    }

    private static Item withoutVotes(Item item) {
        return item instanceof Ballot ballot ? ballot.withoutCounts() : item;
    }

    /** @throws StoreFailure if a line was changed, or the journal does not end where it should */
    List<JournalLine> read(String workshop, Head end) {
        return scan(workshop, end, Journal::line);
    }

    /** As {@link #read}, from the hashes alone. */
    void requireIntact(String workshop, Head end) {
        scan(workshop, end, JournalRow::seq);
    }

    private <T> List<T> scan(String workshop, Head end, Function<JournalRow, T> reader) {
        var chain = new Chain();
        var lines = database.query(
                "SELECT seq, at, label, undoes, undoable, edits, hash FROM journal WHERE workshop = ? ORDER BY seq",
                result -> {
                    var undoes = result.getObject(4);
                    var row = new JournalRow(
                            result.getLong(1),
                            result.getString(2),
                            result.getString(3),
                            undoes == null ? null : ((Number) undoes).longValue(),
                            result.getInt(5),
                            result.getString(6));
                    chain.add(row, result.getBytes(7));
                    return reader.apply(row);
                },
                workshop);
        chain.requireEnd(end);
        return lines;
    }

    /** Follows the lines from the first one. */
    private static final class Chain {
        private Head head = Head.START;

        void add(JournalRow row, byte[] hash) {
            if (row.seq() != head.seq() + 1 || !Arrays.equals(hash, row.hash(head.hash()))) {
                throw new StoreFailure(DAMAGED);
            }
            head = new Head(row.seq(), hash);
        }

        void requireEnd(Head end) {
            if (head.seq() != end.seq() || !Arrays.equals(head.hash(), end.hash())) {
                throw new StoreFailure(DAMAGED);
            }
        }
    }

    /** Whether a row that was read without SQLite has the form of a line. */
    static boolean isLine(Map<String, @Nullable Object> row) {
        return row.get("seq") instanceof Long
                && row.get("at") instanceof String
                && row.get("label") instanceof String
                && (row.get("undoes") == null || row.get("undoes") instanceof Long)
                && row.get("undoable") instanceof Long
                && row.get("edits") instanceof String
                && row.get("hash") instanceof byte[];
    }

    /** As {@link #read}, from rows of that form, in the order of their numbers. */
    static List<JournalLine> read(Collection<Map<String, @Nullable Object>> rows, Head end) {
        var chain = new Chain();
        var lines = new ArrayList<JournalLine>();
        for (var columns : rows) {
            var row = new JournalRow(
                    Objects.requireNonNull((Long) columns.get("seq")),
                    Objects.requireNonNull((String) columns.get("at")),
                    Objects.requireNonNull((String) columns.get("label")),
                    (Long) columns.get("undoes"),
                    Objects.requireNonNull((Long) columns.get("undoable")).intValue(),
                    Objects.requireNonNull((String) columns.get("edits")));
            chain.add(row, Objects.requireNonNull((byte[]) columns.get("hash")));
            lines.add(line(row));
        }
        chain.requireEnd(end);
        return lines;
    }

    private static JournalLine line(JournalRow row) {
        try {
            return row.line();
        } catch (UnreadableJson | DateTimeException e) {
            throw new StoreFailure(DAMAGED, e);
        }
    }
}
