package org.commonground.store.db;

import java.nio.file.Path;
import java.util.List;
import org.commonground.workshop.Edit;
import org.commonground.workshop.record.Ballot;

/**
 * Keeps the counts of a ballot that is closed but not yet revealed out of backups. If such a ballot is discarded and voted on again, the
 * counts in a backup would show by subtraction how somebody voted who came late. Whoever restores the backup votes again.
 */
public final class UnrevealedVotes {

    private UnrevealedVotes() {}

    /** Discards the ballots of a copy that are closed and not revealed, so that none of their counts remain in the file. */
    public static void removeFrom(Path copy) {
        try (var database = Database.openForRewriting(copy)) {
            if (Schema.versionOf(database) != Schema.ofThisVersion().version()) {
                return;
            }
            var workshops = database.query(
                    "SELECT DISTINCT workshop FROM ballot WHERE state = 'CLOSED'", row -> row.getString(1));
            if (!workshops.isEmpty()) {
                database.transaction(() -> discard(database, workshops));
                database.execute("VACUUM");
            }
        }
    }

    private static void discard(Database database, List<String> workshops) {
        var tables = new RecordTables(database);
        for (var workshop : workshops) {
            tables.read(Ballot.class, workshop).stream()
                    .filter(ballot -> ballot.state() == Ballot.State.CLOSED)
                    .forEach(ballot -> tables.apply(workshop, Edit.replace(ballot, ballot.discarded())));
        }
    }
}
