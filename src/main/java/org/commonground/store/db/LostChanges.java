package org.commonground.store.db;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonground.i18n.Messages;
import org.commonground.store.file.AcknowledgedChanges.Position;

/**
 * What a store lacks of what it had acknowledged as saved.
 *
 * @param changes lines of journals that are not there
 * @param workshops how many workshops lack something, or are not there at all
 */
public record LostChanges(long changes, int workshops) {

    /** How far the journal of each workshop goes. */
    public static Map<String, Position> positions(Database database) {
        var positions = new TreeMap<String, Position>();
        database.query(
                "SELECT id, last_seq, chain FROM workshop",
                row -> positions.put(row.getString(1), Position.of(row.getLong(2), row.getBytes(3))));
        return positions;
    }

    public static LostChanges of(Database database, Map<String, Position> acknowledged) {
        var held = positions(database);
        long changes = 0;
        int workshops = 0;
        for (var entry : acknowledged.entrySet()) {
            var expected = entry.getValue();
            var there = Optional.ofNullable(held.get(entry.getKey()));
            if (!there.filter(position -> reaches(database, entry.getKey(), position, expected))
                    .isPresent()) {
                workshops++;
                changes += Math.max(0, expected.seq() - there.map(Position::seq).orElse(0L));
            }
        }
        return new LostChanges(changes, workshops);
    }

    private static boolean reaches(Database database, String workshop, Position there, Position expected) {
        return there.equals(expected)
                || expected.seq() == 0
                || there.seq() > expected.seq()
                        && database.queryFirst(
                                        "SELECT hash FROM journal WHERE workshop = ? AND seq = ?",
                                        row -> Position.of(expected.seq(), row.getBytes(1)),
                                        workshop,
                                        expected.seq())
                                .filter(expected::equals)
                                .isPresent();
    }

    public boolean isNone() {
        return workshops == 0;
    }

    public String sentence() {
        return Messages.ofSystem().get("storage.changes_lost", changes, workshops);
    }
}
