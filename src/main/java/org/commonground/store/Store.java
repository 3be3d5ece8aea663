package org.commonground.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.commonground.live.Library;
import org.commonground.live.Saving;
import org.commonground.live.StoreFailure;

/**
 * An open store. It belongs to this process until it is closed, and makes backups by itself: at the start, every ten minutes and at
 * the end, each time only if something has changed.
 *
 * <p>Thread safe; the calls block.
 */
public final class Store implements AutoCloseable {

    private final Path file;
    private final StoreLock lock;
    private final Database database;
    private final Backups backups;
    private final Writer writer;
    private final Library library;
    private final CompletableFuture<Optional<String>> checked = new CompletableFuture<>();
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("backup").daemon().factory());
    private Optional<Fingerprint> backedUp;

    Store(
            Path file,
            StoreLock lock,
            Database database,
            Backups backups,
            Clock clock,
            Timing timing,
            boolean checkLater) {
        this.file = file;
        this.lock = lock;
        this.database = database;
        this.backups = backups;
        var tables = new RecordTables(database);
        var drafts = new Drafts(database);
        var shelf = new Shelf(database, tables, drafts);
        writer = new Writer(database, shelf, drafts, timing.retryAfter());
        library = new StoredLibrary(database, writer, shelf, tables, clock, this::backUp);
        backedUp = backups.newest();
        if (checkLater) {
            background.schedule(this::checkNow, timing.firstBackup().toMillis(), TimeUnit.MILLISECONDS);
        } else {
            checked.complete(Optional.empty());
        }
        background.scheduleWithFixedDelay(
                this::backUpQuietly,
                timing.firstBackup().toMillis(),
                timing.backupEvery().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Opens a store, making a new one where there never was one. Never throws for what a user can run into. */
    public static Opening open(Path file, Clock clock) {
        return opener(file, clock).open();
    }

    /** As {@link #open}, for who can do nothing but say why not. @throws StoreFailure with the sentence */
    public static Store openOrFail(Path file, Clock clock) {
        return switch (open(file, clock)) {
            case Opening.Ready ready -> ready.store();
            case Opening.Refused refused -> throw new StoreFailure(refused.sentence());
            case Opening.RecoveryNeeded needed ->
                throw new StoreFailure(needed.sentence() + " Open it in the app to choose a backup ("
                        + needed.backups().size() + " found).");
        };
    }

    /** Puts a backup in the place of a store that is not open, and opens it. What was there is copied aside first. */
    public static Opening restore(Path file, BackupCopy backup, Clock clock) {
        return opener(file, clock).restore(backup.file());
    }

    /** Begins an empty store where recovery is needed. What was there is copied aside first. */
    public static Opening startEmpty(Path file, Clock clock) {
        return opener(file, clock).startEmpty();
    }

    private static Opener opener(Path file, Clock clock) {
        return new Opener(file, clock, Schema.ofThisVersion(), Timing.USUAL);
    }

    public Path file() {
        return file;
    }

    public Library library() {
        return library;
    }

    public Saving saving() {
        return writer;
    }

    /** Completes once the file has been checked: with a sentence if it is damaged. Small files are checked before they open. */
    public CompletionStage<Optional<String>> checked() {
        return checked;
    }

    /** Newest first. */
    public List<BackupCopy> backups() {
        return backups.list();
    }

    /** Makes a checked backup now. @return its file. @throws StoreFailure if it could not be made */
    public synchronized Path backUp() {
        return backups.make(part -> backedUp = Optional.of(writer.call(() -> copyInto(part))));
    }

    /** Writes a checked copy of the store to a file of that name. @throws StoreFailure if it could not be written */
    public void copyTo(Path copy) {
        try {
            Backups.write(copy.toAbsolutePath(), part -> writer.call(() -> copyInto(part)));
        } catch (IOException e) {
            throw new StoreFailure("The copy could not be written to " + copy + ": " + e.getMessage(), e);
        }
    }

    /**
     * Saves what waits, makes a backup if something has changed, and lets go of the file.
     *
     * @throws StoreFailure if something could not be saved or backed up; the file is let go of all the same
     */
    @Override
    public void close() {
        background.shutdown();
        try (lock;
                database) {
            int unsaved = writer.finish();
            if (unsaved > 0) {
                throw new StoreFailure("Changes that could not be saved: " + unsaved + ".");
            }
            backUpAtEnd();
        } catch (IOException e) {
            throw new StoreFailure("The store could not be closed: " + e.getMessage(), e);
        }
    }

    /** Runs on the database between two commits; for tests that have to break something. */
    void onWriter(Consumer<Database> work) {
        writer.call(() -> {
            work.accept(database);
            return true;
        });
    }

    private synchronized void backUpAtEnd() {
        if (isChanged(Fingerprint.of(database))) {
            backups.make(this::copyInto);
        }
    }

    private synchronized void backUpQuietly() {
        try {
            if (isChanged(writer.call(() -> Fingerprint.of(database)))) {
                backUp();
            }
        } catch (StoreFailure e) {
            // Work goes on without; the next attempt comes by itself, and the one at the end is not quiet.
            System.getLogger(Store.class.getName()).log(Level.WARNING, "No backup was made", e);
        }
    }

    private boolean isChanged(Fingerprint now) {
        return backedUp.map(before -> !before.equals(now)).orElse(now.workshops() > 0);
    }

    private Fingerprint copyInto(Path part) {
        database.update("VACUUM INTO ?", part.toString());
        return Fingerprint.of(database);
    }

    private void checkNow() {
        try {
            var complaints = writer.call(() -> database.complaints(false));
            checked.complete(
                    complaints.isEmpty()
                            ? Optional.empty()
                            : Optional.of("The store " + file + " is damaged (" + complaints.getFirst()
                                    + "). Close the app and restore a backup."));
        } catch (StoreFailure e) {
            checked.complete(Optional.of(e.getMessage()));
        }
    }
}
