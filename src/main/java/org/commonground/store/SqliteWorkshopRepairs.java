package org.commonground.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.commonground.files.AtomicFiles;
import org.commonground.i18n.Messages;
import org.commonground.session.Library.StoredWorkshop;
import org.commonground.session.StoreFailure;
import org.commonground.session.WorkshopRepairs;
import org.commonground.store.db.Database;
import org.commonground.store.db.Schema;
import org.commonground.store.db.WorkshopRows;
import org.commonground.store.file.StoreFiles;
import org.commonground.workshop.Workshop;

/** Repairs one workshop of the open store. Every call runs on the writer's thread, after what was saved before it. */
final class SqliteWorkshopRepairs implements WorkshopRepairs {

    private record Rest(Optional<Workshop> workshop, int records, int lost) {}

    private record Found(Path backup, WholeBackup summary) {}

    private final StoreWriter writer;
    private final WorkshopRows shelf;
    private final Backups backups;
    private final Clock clock;
    private final Runnable backUp;

    /** @param backUp run before something is replaced; not on the writer's thread */
    SqliteWorkshopRepairs(StoreWriter writer, WorkshopRows shelf, Backups backups, Clock clock, Runnable backUp) {
        this.writer = writer;
        this.shelf = shelf;
        this.backups = backups;
        this.clock = clock;
        this.backUp = backUp;
    }

    @Override
    public Optional<Offer> offer(String workshop) {
        return writer.callAndWait(() -> reasonForRefusal(workshop).map(sentence -> {
            var rest = rest(workshop);
            return new Offer(
                    sentence,
                    rest.records(),
                    rest.lost(),
                    rest.workshop().isPresent(),
                    newestWhole(workshop).map(Found::summary));
        }));
    }

    private Optional<String> reasonForRefusal(String workshop) {
        try {
            shelf.open(workshop);
            return Optional.empty();
        } catch (StoreFailure e) {
            return Optional.of(e.getMessage());
        }
    }

    private Rest rest(String workshop) {
        var whole = shelf.readIntact(workshop);
        int lost = Math.max(0, shelf.expectedRecords(workshop) - whole.size());
        return new Rest(IntactRecords.toWorkshop(workshop, whole, clock), whole.size(), lost);
    }

    @Override
    public void keepRest(String workshop) {
        backUp.run();
        replace(workshop, () -> {
            var rest = rest(workshop);
            return rest.workshop()
                    .map(kept -> IntactRecords.withNewHistory(
                            kept, rest.records(), rest.lost(), shelf.drafts(workshop), clock))
                    .orElseThrow(() -> new StoreFailure(Messages.text("storage.workshop_lacks_part_every")));
        });
    }

    @Override
    public void restore(String workshop) {
        backUp.run();
        replace(
                workshop,
                () -> newestWhole(workshop)
                        .flatMap(found -> read(found.backup(), workshop))
                        .orElseThrow(() -> new StoreFailure(Messages.text("storage.no_backup_holds_whole", workshop))));
    }

    private interface Source {
        StoredWorkshop read();
    }

    private void replace(String workshop, Source source) {
        var stored = writer.callAndWait(source::read);
        writer.acknowledge(workshop, WorkshopRows.NEW);
        var position = writer.inTransaction(() -> shelf.replace(stored, clock.instant()));
        writer.emptyLog(workshop, position);
    }

    private Optional<Found> newestWhole(String workshop) {
        return backups.list().stream()
                .flatMap(copy -> Backups.read(copy.file(), database -> found(copy, database, workshop)).stream())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Found> found(BackupCopy copy, Database database, String workshop) {
        try {
            int records = StoreCheck.rows(database).requireIntact(workshop);
            return database.queryFirst(
                    "SELECT changed FROM workshop WHERE id = ?",
                    row -> new Found(
                            copy.file(),
                            new WholeBackup(
                                    copy.file().getFileName().toString(), Instant.parse(row.getString(1)), records)),
                    workshop);
        } catch (StoreFailure damagedThereToo) {
            return Optional.empty();
        }
    }

    /** A backup of an earlier version is brought forward in a copy. */
    private static Optional<StoredWorkshop> read(Path backup, String workshop) {
        var part = AtomicFiles.partOf(backup);
        try {
            AtomicFiles.copyPrivate(backup, part);
            try (var database = Database.open(part)) {
                Schema.ofThisVersion().migrate(database);
                return Optional.of(StoreCheck.rows(database).open(workshop));
            } finally {
                new StoreFiles(part).delete();
            }
        } catch (IOException e) {
            throw new StoreFailure(Messages.text("storage.could_not_read", backup, e.getMessage()), e);
        }
    }
}
