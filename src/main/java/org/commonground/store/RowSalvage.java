package org.commonground.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonground.files.AtomicFiles;
import org.commonground.i18n.Messages;
import org.commonground.session.Library.StoredWorkshop;
import org.commonground.store.db.Database;
import org.commonground.store.db.SalvagedRows;
import org.commonground.store.db.Schema;
import org.commonground.store.file.AcknowledgedChanges.Position;
import org.commonground.store.file.StoreFiles;
import org.commonground.store.file.WriteAheadLog;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Item;

/**
 * A new store of the rows that are whole in one that SQLite does not read. A workshop of which a record or a line of the history is lost
 * is kept with a new history.
 *
 * @param known how many workshops there are known to have been
 * @param histories how many workshops have their whole history
 * @param lost how many records are known to be missing in the workshops that are kept
 */
record RowSalvage(Path copy, int workshops, int known, int histories, int records, int lost) implements AutoCloseable {

    /** The page size of every store that this app made. */
    private static final int PAGE_SIZE = 4096;

    /** @return a new store beside the old one; empty if no workshop can be put together */
    static Optional<RowSalvage> of(StoreFiles files, Clock clock, Map<String, Position> acknowledged)
            throws IOException {
        var old = AtomicFiles.partOf(files.store());
        var copy = AtomicFiles.partOf(files.store());
        try {
            AtomicFiles.copyPrivate(files.store(), old);
            int pageSize = files.header()
                    .map(StoreFiles.Header::pageSize)
                    .filter(size -> size >= 512 && Integer.bitCount(size) == 1)
                    .orElse(PAGE_SIZE);
            var log = Files.exists(files.logCopy()) ? files.logCopy() : files.log();
            if (Files.exists(log)) {
                WriteAheadLog.read(log, pageSize).applyTo(old);
            }
            try (var rows = new SalvagedRows(old, pageSize)) {
                var made = copy(rows, copy, clock, acknowledged);
                if (made.workshops() > 0) {
                    return Optional.of(made);
                }
                made.close();
                return Optional.empty();
            }
        } finally {
            Files.deleteIfExists(old);
        }
    }

    private static RowSalvage copy(SalvagedRows rows, Path copy, Clock clock, Map<String, Position> acknowledged)
            throws IOException {
        int workshops = 0;
        int histories = 0;
        int records = 0;
        int lost = 0;
        AtomicFiles.createPrivateFile(copy);
        try (var database = Database.open(copy)) {
            Schema.ofThisVersion().migrate(database);
            var shelf = StoreCheck.rows(database);
            for (var id : rows.workshops()) {
                var rest = rows.read(id);
                var workshop = workshop(id, rest, clock);
                if (workshop.isPresent()) {
                    database.transaction(
                            () -> shelf.add(workshop.get(), rest.changed().orElse(clock.instant())));
                    workshops++;
                    histories += rest.history().isPresent() ? 1 : 0;
                    int kept = kept(rest, workshop.get().workshop());
                    records += kept;
                    lost += Math.max(0, rest.expected().orElse(0) - kept);
                }
            }
        }
        var known = new TreeSet<>(rows.workshops());
        known.addAll(acknowledged.keySet());
        return new RowSalvage(copy, workshops, known.size(), histories, records, lost);
    }

    private static Optional<StoredWorkshop> workshop(String id, SalvagedRows.Rest rest, Clock clock) {
        return rest.history().isPresent()
                ? Optional.of(new StoredWorkshop(
                        Workshop.of(rest.records()), rest.history().get(), rest.drafts()))
                : IntactRecords.toWorkshop(id, rest.records(), clock)
                        .map(workshop -> IntactRecords.withNewHistory(
                                workshop, rest.records().size(), missing(rest), rest.drafts(), clock));
    }

    /** A live state may be a new one. */
    private static int kept(SalvagedRows.Rest rest, Workshop workshop) {
        var ids = rest.records().stream().map(Item::id).collect(Collectors.toSet());
        return (int) workshop.items().filter(item -> ids.contains(item.id())).count();
    }

    private static int missing(SalvagedRows.Rest rest) {
        return Math.max(0, rest.expected().orElse(0) - rest.records().size());
    }

    String sentence() {
        return Messages.ofSystem().get("storage.rows_salvaged", workshops, known, histories, records, lost);
    }

    @Override
    public void close() throws IOException {
        new StoreFiles(copy).delete();
    }
}
