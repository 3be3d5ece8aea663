package org.commonground.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.commonground.i18n.Messages;
import org.commonground.session.Library;
import org.commonground.session.Listeners;
import org.commonground.session.Saving;
import org.commonground.session.StoreFailure;
import org.commonground.session.Subscription;
import org.commonground.session.WorkshopRepairs;
import org.commonground.store.db.Database;
import org.commonground.store.db.Drafts;
import org.commonground.store.db.LostChanges;
import org.commonground.store.db.RecordTables;
import org.commonground.store.db.WorkshopRows;
import org.commonground.store.file.AcknowledgedChanges;
import org.commonground.store.file.Ballast;
import org.commonground.store.file.OpenFileGuard;
import org.commonground.store.file.StoreLock;
import org.commonground.store.file.WorkingCopy;

/**
 * An open store. It belongs to this process until it is closed, and makes backups automatically: at the start, every ten minutes and at
 * the end, each time only if something has changed.
 *
 * <p>Thread safe; the calls block.
 */
public final class Store implements AutoCloseable {

    private static final int SYNC_SECONDS = 2;

    private final Path file;
    private final StoreLock lock;
    private final Database database;
    private final Backups backups;
    private final Ballast ballast;
    private final Optional<WorkingCopy> workingCopy;
    private final Listeners<String> notices = new Listeners<>();
    private final StoreWriter writer;
    private final Library library;
    private final WorkshopRepairs repairs;
    private final CompletableFuture<Optional<String>> checkResult = new CompletableFuture<>();
    private final ScheduledThreadPoolExecutor background = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("backup").daemon().factory());
    private final Clock clock;
    private volatile Optional<Backups> secondBackups = Optional.empty();
    private Optional<Fingerprint> lastBackedUp;
    private final Optional<String> openingNotice;
    private final Optional<AcknowledgedChanges> acknowledged;

    Store(
            Path file,
            StoreLock lock,
            Database database,
            Backups backups,
            Ballast ballast,
            Clock clock,
            Timing timing,
            boolean checkLater,
            Optional<WorkingCopy> copy,
            Optional<String> openingNotice)
            throws IOException {
        this.file = file;
        this.lock = lock;
        this.database = database;
        this.backups = backups;
        this.ballast = ballast;
        this.workingCopy = copy;
        this.clock = clock;
        var tables = new RecordTables(database);
        var drafts = new Drafts(database);
        var shelf = new WorkshopRows(database, tables, drafts);
        this.openingNotice = openingNotice;
        acknowledged = openAcknowledged();
        var confirmation = new SaveConfirmation(
                new OpenFileGuard(file), acknowledged, before -> backups.rescue(before, this::vacuumInto));
        writer = new StoreWriter(database, shelf, drafts, retry(timing), this::freeSpace, confirmation);
        library = new SqliteLibrary(
                database, writer, shelf, new WorkshopSummaries(database, shelf), tables, clock, this::backUp);
        repairs = new SqliteWorkshopRepairs(writer, shelf, backups, clock, this::backUp);
        lastBackedUp = backups.newestFingerprint();
        background.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        if (checkLater) {
            background.schedule(this::checkNow, timing.firstBackup().toMillis(), TimeUnit.MILLISECONDS);
        } else {
            checkResult.complete(Optional.empty());
        }
        background.scheduleWithFixedDelay(this::syncAcknowledged, SYNC_SECONDS, SYNC_SECONDS, TimeUnit.SECONDS);
        background.scheduleWithFixedDelay(
                this::maintain,
                timing.firstBackup().toMillis(),
                timing.backupEvery().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    public Path file() {
        return file;
    }

    public Library library() {
        return library;
    }

    public WorkshopRepairs repairs() {
        return repairs;
    }

    public Saving saving() {
        return writer;
    }

    /** Saving to a read-only drive is not retried. */
    private Optional<Duration> retry(Timing timing) {
        return workingCopy.isPresent() ? Optional.empty() : Optional.of(timing.retryAfter());
    }

    /** Completes once the file has been checked: with a sentence if it is damaged. Small files are checked before they open. */
    public CompletionStage<Optional<String>> checkResult() {
        return checkResult;
    }

    /** A sentence that nothing can be saved here, because the drive or folder is read-only; empty where it can. */
    public Optional<String> readOnly() {
        return workingCopy.map(WorkingCopy::readOnlyMessage);
    }

    /** A sentence about something that was found at opening and did not stop it. */
    public Optional<String> openingNotice() {
        return openingNotice;
    }

    /** Empty where it cannot be written: that must not keep anybody from working, and a full disk is reported by the first commit. */
    private Optional<AcknowledgedChanges> openAcknowledged() {
        try {
            if (!Files.exists(AcknowledgedChanges.of(file))) {
                AcknowledgedChanges.write(file, LostChanges.positions(database));
            }
            return Optional.of(AcknowledgedChanges.open(file));
        } catch (IOException e) {
            System.getLogger(Store.class.getName())
                    .log(Level.WARNING, "Acknowledged changes are not written: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    private void syncAcknowledged() {
        try {
            if (acknowledged.isPresent()) {
                acknowledged.get().sync();
            }
        } catch (IOException e) {
            System.getLogger(Store.class.getName())
                    .log(Level.WARNING, "Acknowledged changes were not synced: {0}", e.getMessage());
        }
    }

    /** Calls the listener, on a thread of its own, with notices about problems other than failed saving. */
    public Subscription onNotice(Consumer<String> listener) {
        return notices.add(listener);
    }

    /** The newest whole one first. */
    public List<BackupCopy> backups() {
        return backups.list();
    }

    /** Makes a checked backup now. @return its file. @throws StoreFailure if it could not be made */
    public synchronized Path backUp() {
        readOnly().ifPresent(sentence -> {
            throw new StoreFailure(sentence);
        });
        var made = backups.make(part -> lastBackedUp = Optional.of(writer.callAndWait(() -> vacuumInto(part))));
        if (!isWhole(made)) {
            notices.publish(Messages.text("storage.backup_of_damaged", made));
        }
        copyToSecond(made);
        return made;
    }

    /** Lets every backup from now on go into that folder too; empty ends it. A failure there becomes a notice. */
    public void setSecondBackupFolder(Optional<Path> folder) {
        secondBackups = folder.map(place -> new Backups(place, file, clock));
    }

    /** Makes a backup now, and puts it into that folder too. @throws StoreFailure if either could not be written */
    public void backUpTo(Path folder) {
        new Backups(folder, file, clock).add(backUp());
    }

    private void copyToSecond(Path backup) {
        try {
            secondBackups.ifPresent(place -> place.add(backup));
        } catch (StoreFailure e) {
            // The backup beside the store is made; a stick that is not there must not stop the work.
            notices.publish(Messages.text("storage.no_backup_second_place", e.getMessage()));
        }
    }

    /** Reads everything in the store. @return a sentence for each thing that is not as it was written */
    public List<String> check() {
        return writer.callAndWait(() -> StoreCheck.everything(database));
    }

    /** Whether everything in a backup was as written when it was made. */
    public static boolean isWhole(Path backup) {
        return !Backups.isMarkedDamaged(backup);
    }

    /** Writes a checked copy of the store to a file of that name. @throws StoreFailure if it could not be written */
    public void copyTo(Path copy) {
        try {
            Backups.writeCopy(copy.toAbsolutePath(), part -> writer.callAndWait(() -> vacuumInto(part)));
        } catch (IOException e) {
            throw new StoreFailure(Messages.text("storage.copy_could_not_written", copy, e.getMessage()), e);
        }
    }

    /**
     * Saves pending changes, makes a backup if something has changed, and closes the file.
     *
     * @throws StoreFailure if something could not be saved or backed up; the file is closed all the same
     */
    @Override
    public void close() {
        background.shutdown();
        try (lock;
                database;
                var positions = acknowledged.orElse(null)) {
            awaitBackup();
            int unsaved = writer.finish();
            if (unsaved > 0) {
                throw new StoreFailure(Messages.text("storage.changes_could_not_saved", unsaved));
            }
            backUpAtEnd();
            if (positions != null) {
                AcknowledgedChanges.write(file, LostChanges.positions(database));
            }
        } catch (IOException e) {
            throw new StoreFailure(Messages.text("storage.store_could_not_closed", e.getMessage()), e);
        } finally {
            removeCopy();
        }
    }

    /** Runs on the database between two commits; for tests that have to break something. */
    void runOnWriter(Consumer<Database> work) {
        writer.runAndWait(() -> work.accept(database));
    }

    /** One that has begun needs the writer, and lets the next start find a whole copy. */
    private void awaitBackup() {
        try {
            if (!background.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new StoreFailure(Messages.text("storage.backup_still_being_written"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailure(Messages.text("storage.closing_store_interrupted"), e);
        }
    }

    private void removeCopy() {
        try {
            if (workingCopy.isPresent()) {
                workingCopy.get().close();
            }
        } catch (IOException e) {
            System.getLogger(Store.class.getName())
                    .log(Level.WARNING, "A copy was left in the temporary folder: {0}", e.getMessage());
        }
    }

    private void freeSpace() {
        if (ballast.free()) {
            notices.publish(Messages.text("storage.disk_full_what_you"));
        }
    }

    private void maintain() {
        ballast.create();
        backUpQuietly();
    }

    private synchronized void backUpAtEnd() {
        if (workingCopy.isEmpty() && isChanged(Fingerprint.of(database))) {
            copyToSecond(backups.make(this::vacuumInto));
        }
    }

    private synchronized void backUpQuietly() {
        try {
            if (isChanged(writer.callAndWait(() -> Fingerprint.of(database)))) {
                backUp();
            }
        } catch (StoreFailure e) {
            // Work goes on without; the next attempt comes by itself.
            notices.publish(Messages.text("storage.no_backup_made", e.getMessage()));
        }
    }

    private boolean isChanged(Fingerprint now) {
        return lastBackedUp.map(before -> !before.equals(now)).orElse(now.workshops() > 0);
    }

    private Fingerprint vacuumInto(Path part) {
        if (workingCopy.isPresent()) {
            // Where nothing may be changed, SQLite does not write a new file either.
            database.pragma("PRAGMA query_only = OFF");
        }
        try {
            database.update("VACUUM INTO ?", part.toString());
            return Fingerprint.of(database);
        } finally {
            if (workingCopy.isPresent()) {
                database.pragma("PRAGMA query_only = ON");
            }
        }
    }

    private void checkNow() {
        try {
            var complaints = writer.callAndWait(() -> database.checkErrors(false));
            checkResult.complete(
                    complaints.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    Messages.text("storage.store_damaged_close_app", file, complaints.getFirst())));
        } catch (StoreFailure e) {
            checkResult.complete(Optional.of(e.getMessage()));
        }
    }
}
