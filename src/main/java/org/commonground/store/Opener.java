package org.commonground.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.commonground.files.AtomicFiles;
import org.commonground.live.StoreFailure;
import org.commonground.words.Words;

/**
 * Opens a store in steps: folder, lock, header, version, check. A step begins only when the one before it has passed.
 * A file that fails a check is copied aside and left unchanged.
 */
public final class Opener {

    /** Larger files are checked after the home page shows. */
    static final long CHECK_LATER = 50_000_000;

    private interface Step {
        Opening take(StoreLock lock) throws IOException;
    }

    private final Path file;
    private final Clock clock;
    private final Schema schema;
    private final Timing timing;
    private final StoreFiles files;
    private final Backups backups;
    private final Ballast ballast;

    /** What is opened in place of a store that can only be read. */
    private final Optional<WorkingCopy> copy;

    Opener(Path file, Clock clock, Schema schema, Timing timing) {
        this(file, clock, schema, timing, Optional.empty());
    }

    private Opener(Path file, Clock clock, Schema schema, Timing timing, Optional<WorkingCopy> copy) {
        this.file = file.toAbsolutePath().normalize();
        this.clock = clock;
        this.schema = schema;
        this.timing = timing;
        files = new StoreFiles(this.file);
        backups = new Backups(this.file, clock);
        ballast = new Ballast(this.file);
        this.copy = copy;
    }

    /** Opens a store, making a new one where there never was one. Never throws for what a user can run into. */
    public static Opening open(Path file, Clock clock) {
        return opener(file, clock).open();
    }

    /** As {@link #open}, for callers that can only report the reason. @throws StoreFailure with the sentence */
    public static Store openOrFail(Path file, Clock clock) {
        return switch (open(file, clock)) {
            case Opening.Ready ready -> ready.store();
            case Opening.Refused refused -> throw new StoreFailure(refused.sentence());
            case Opening.RecoveryNeeded needed ->
                throw new StoreFailure(needed.sentence()
                        + (needed.backups().isEmpty()
                                ? " " + Words.text("storage.no_backup_left_as")
                                : " " + Words.text("storage.open_app_choose_backup", needed.backups().size())));
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

    Opening open() {
        return locked(this::open);
    }

    /** Puts a backup in the place of the store, which is copied aside, and opens it. */
    Opening restore(Path backup) {
        return locked(lock -> {
            Backups.requireWhole(backup);
            files.setAside();
            files.remove();
            AtomicFiles.copy(backup, file);
            AtomicFiles.makePrivate(file);
            return open(lock);
        });
    }

    /** Copies what is there aside and begins an empty store. */
    Opening startEmpty() {
        return locked(lock -> {
            files.setAside();
            files.remove();
            create();
            return open(lock);
        });
    }

    /** On a full disk the ballast is deleted before a second attempt. */
    private Opening locked(Step step) {
        var opening = attempt(step);
        return opening instanceof Opening.Refused refused && refused.why() == Opening.Why.FULL && ballast.free()
                ? attempt(step)
                : opening;
    }

    private Opening attempt(Step step) {
        try {
            var refusal = SyncedFolders.refusal(file);
            if (refusal.isPresent()) {
                return new Opening.Refused(Opening.Why.SYNCED_FOLDER, refusal.get());
            }
            if (Files.isDirectory(file)) {
                return FileTrouble.isFolder(file);
            }
            if (WorkingCopy.isNeeded(file)) {
                return readOnly();
            }
            AtomicFiles.makeFolder(AtomicFiles.folderOf(file));
            var lock = StoreLock.take(file);
            if (lock.isEmpty()) {
                return inUse();
            }
            return keepingIfReady(lock.get(), step);
        } catch (IOException e) {
            return FileTrouble.refusal(file, e);
        } catch (StoreFailure e) {
            return refused(e);
        }
    }

    /** Messages about the copy are rewritten to name the store itself. */
    private Opening readOnly() throws IOException {
        var working = WorkingCopy.of(file);
        var opening = new Opener(working.file(), clock, schema, Timing.NEVER, Optional.of(working)).open();
        return switch (opening) {
            case Opening.Ready ready -> ready;
            case Opening.Refused refused -> {
                working.close();
                yield new Opening.Refused(refused.why(), ofOriginal(working, refused.sentence()));
            }
            case Opening.RecoveryNeeded needed -> {
                working.close();
                yield new Opening.Refused(
                        Opening.Why.NO_ACCESS,
                        Words.text("storage.folder_read_only_copy", ofOriginal(working, needed.sentence())));
            }
        };
    }

    private String ofOriginal(WorkingCopy working, String sentence) {
        return sentence.replace(working.file().toString(), file.toString());
    }

    private Opening.Refused refused(StoreFailure e) {
        return SqlTrouble.isFull(e)
                ? FileTrouble.full(file)
                : new Opening.Refused(Opening.Why.NO_ACCESS, e.getMessage());
    }

    private static Opening keepingIfReady(StoreLock lock, Step step) throws IOException {
        boolean ready = false;
        try {
            var opening = step.take(lock);
            ready = opening instanceof Opening.Ready;
            return opening;
        } finally {
            if (!ready) {
                lock.close();
            }
        }
    }

    private Opening open(StoreLock lock) throws IOException {
        if (!files.exists()) {
            if (!backups.isEmpty()) {
                return recovery(Words.text("storage.store_gone_but_backups", file));
            }
            if (files.hasLog()) {
                return recovery(Words.text("storage.store_gone_only_log", file));
            }
            create();
        }
        var header = files.header();
        if (header.isEmpty()) {
            return recovery(Words.text("storage.file_no_store_beginning", file));
        }
        if (header.get().application() != Schema.APPLICATION) {
            return backups.isEmpty()
                    ? new Opening.Refused(
                            Opening.Why.NOT_OURS, Words.text("storage.file_belongs_another_program", file))
                    : recovery(Words.text("storage.file_no_longer_says", file));
        }
        if (header.get().version() > schema.version()) {
            return newer(header.get().version());
        }
        files.keepLog();
        return connect(lock);
    }

    private Opening connect(StoreLock lock) throws IOException {
        Optional<Database> open = Optional.empty();
        Optional<Opening> trouble;
        try {
            open = Optional.of(Database.open(file));
            trouble = check(open.get());
        } catch (StoreFailure e) {
            trouble = Optional.of(trouble(e));
        }
        if (trouble.isPresent()) {
            open.ifPresent(Database::close);
            return trouble.get() instanceof Opening.RecoveryNeeded damaged
                    ? recovery(damaged.sentence())
                    : trouble.get();
        }
        files.dropKeptLog();
        boolean checkLater = Files.size(file) > CHECK_LATER;
        var database = open.orElseThrow();
        if (copy.isPresent()) {
            database.ask("PRAGMA query_only = ON");
        }
        return new Opening.Ready(new Store(file, lock, database, backups, ballast, clock, timing, checkLater, copy));
    }

    /** @return what is wrong; nothing if it is whole and of this version */
    private Optional<Opening> check(Database database) {
        int version = Schema.versionOf(database);
        if (version > schema.version()) {
            return Optional.of(newer(version));
        }
        if (database.number("PRAGMA page_count") * database.number("PRAGMA page_size") <= CHECK_LATER) {
            var complaints = database.complaints(false);
            if (!complaints.isEmpty()) {
                return Optional.of(damaged(complaints.getFirst()));
            }
        }
        if (version < schema.version()) {
            backups.make(part -> database.update("VACUUM INTO ?", part.toString()));
            schema.migrate(database);
        }
        return Optional.empty();
    }

    private Opening trouble(StoreFailure e) {
        if (SqlTrouble.isDamage(e)) {
            return damaged(e.getMessage());
        }
        return SqlTrouble.isBusy(e) ? inUse() : refused(e);
    }

    /** Whole from the first moment: a killed start leaves no half-made store behind. */
    private void create() throws IOException {
        var part = AtomicFiles.partOf(file);
        try {
            try (var database = Database.open(part)) {
                schema.migrate(database);
            }
            AtomicFiles.makePrivate(part);
            AtomicFiles.putInPlace(part, file);
        } finally {
            new StoreFiles(part).remove();
        }
    }

    private Opening damaged(String what) {
        return new Opening.RecoveryNeeded(
                Words.text("storage.store_damaged_so_not", file, what), Optional.empty(), List.of());
    }

    private Opening recovery(String sentence) throws IOException {
        return new Opening.RecoveryNeeded(sentence, files.setAside(), backups.list());
    }

    private Opening inUse() {
        return new Opening.Refused(Opening.Why.IN_USE, Words.text("storage.common_ground_open_store", file));
    }

    private Opening newer(int version) {
        return new Opening.Refused(
                Opening.Why.NEWER, Words.text("storage.store_written_by_newer", file, version, schema.version()));
    }
}
