package org.commonground.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.commonground.files.AtomicFiles;
import org.commonground.i18n.AppVersion;
import org.commonground.i18n.Messages;
import org.commonground.session.StoreFailure;
import org.commonground.store.db.Database;
import org.commonground.store.db.LostChanges;
import org.commonground.store.db.Schema;
import org.commonground.store.db.SqlErrors;
import org.commonground.store.file.AcknowledgedChanges;
import org.commonground.store.file.Ballast;
import org.commonground.store.file.StoreFiles;
import org.commonground.store.file.StoreLock;
import org.commonground.store.file.SyncedFolders;
import org.commonground.store.file.WorkingCopy;
import org.jspecify.annotations.Nullable;

/**
 * Opens a store in steps: folder, lock, header, version, check. A step begins only when the one before it has passed.
 * A file that fails a check is copied aside and left unchanged.
 */
public final class StoreOpener {

    /** Larger files are checked after the home page shows. */
    static final long CHECK_LATER = 50_000_000;

    /** A larger file that neither begins as a store nor has anything of ours beside it is not searched for rows. */
    private static final long LARGEST_WITHOUT_HEADER = 500_000_000;

    private interface LockedWork {
        OpenResult run(StoreLock lock) throws IOException;
    }

    /** Why a file that was opened is closed again. */
    private sealed interface Trouble {}

    private record Stopped(OpenResult refusal) implements Trouble {}

    private record Unreadable(String sentence) implements Trouble {}

    private record Behind(LostChanges lost) implements Trouble {}

    private final Path file;
    private final Clock clock;
    private final Schema schema;
    private final Timing timing;
    private final StoreFiles files;
    private final Backups backups;
    private final Ballast ballast;
    private final DamagedStore damaged;

    /** What is opened in place of a store that can only be read. */
    private final Optional<WorkingCopy> workingCopy;

    StoreOpener(Path file, Clock clock, Schema schema, Timing timing) {
        this(file, clock, schema, timing, Optional.empty());
    }

    private StoreOpener(Path file, Clock clock, Schema schema, Timing timing, Optional<WorkingCopy> copy) {
        this.file = file.toAbsolutePath().normalize();
        this.clock = clock;
        this.schema = schema;
        this.timing = timing;
        files = new StoreFiles(this.file);
        backups = new Backups(this.file, clock);
        ballast = new Ballast(this.file);
        damaged = new DamagedStore(files, backups, schema, clock);
        this.workingCopy = copy;
    }

    /** Opens a store, making a new one where there never was one. Never throws for what a user can run into. */
    public static OpenResult open(Path file, Clock clock) {
        return opener(file, clock).open();
    }

    /** As {@link #open}, for callers that can only report the reason. @throws StoreFailure with the sentence */
    public static Store openOrFail(Path file, Clock clock) {
        return open(file, clock).requireReady();
    }

    /** Of a store that need not open; the newest whole one first. */
    public static List<BackupCopy> backups(Path file, Clock clock) {
        return opener(file, clock).backups.list();
    }

    /** Puts a backup in the place of a store that is not open, and opens it. What was there is copied aside first. */
    public static OpenResult restore(Path file, BackupCopy backup, Clock clock) {
        return opener(file, clock).restore(backup.file());
    }

    /** Begins an empty store where recovery is needed. What was there is copied aside first. */
    public static OpenResult startEmpty(Path file, Clock clock) {
        return opener(file, clock).startEmpty();
    }

    /** Opens a store that lacks changes, with what can be read from its damaged log. What was there is copied aside first. */
    public static OpenResult openRest(Path file, Clock clock) {
        return opener(file, clock).openRest();
    }

    private static StoreOpener opener(Path file, Clock clock) {
        return new StoreOpener(file, clock, Schema.ofThisVersion(), Timing.USUAL);
    }

    OpenResult open() {
        return withLock(lock -> open(lock, Optional.empty()));
    }

    /** Puts a backup in the place of the store, which is copied aside, and opens it. */
    OpenResult restore(Path backup) {
        return withLock(lock -> {
            damaged.replaceBy(backup);
            return open(lock, Optional.empty());
        });
    }

    /** Copies what is there aside and begins an empty store. */
    OpenResult startEmpty() {
        return withLock(lock -> {
            damaged.remove();
            create();
            return open(lock, Optional.empty());
        });
    }

    /** Takes what can be read from a damaged log, or from the rows of a damaged file, and what the store lacks after that for lost. */
    OpenResult openRest() {
        return withLock(lock -> {
            if (!files.exists()) {
                return damaged.gone(Messages.text("storage.nothing_left", file));
            }
            var header = files.header();
            if (header.isPresent() && header.get().version() > schema.version()) {
                return newer(header.get().version());
            }
            return header.isEmpty() && damaged.isForeign() && Files.size(file) > LARGEST_WITHOUT_HEADER
                    ? damaged.unlessForeign("storage.file_no_store_beginning", "storage.file_no_store_beginning")
                    : open(lock, damaged.replaceByRest());
        });
    }

    /** On a full disk the ballast is deleted before a second attempt. */
    private OpenResult withLock(LockedWork step) {
        var opening = attempt(step);
        return opening instanceof OpenResult.Refused refused
                        && refused.reason() == OpenResult.RefusalReason.FULL
                        && ballast.free()
                ? attempt(step)
                : opening;
    }

    private OpenResult attempt(LockedWork step) {
        try {
            var refusal = SyncedFolders.refusal(file);
            if (refusal.isPresent()) {
                return new OpenResult.Refused(OpenResult.RefusalReason.SYNCED_FOLDER, refusal.get());
            }
            if (Files.isDirectory(file)) {
                return FileErrors.isFolder(file);
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                return FileErrors.noRegularFile(file);
            }
            if (WorkingCopy.isNeeded(file)) {
                return openReadOnly();
            }
            AtomicFiles.createPrivateFolder(AtomicFiles.folderOf(file));
            var lock = StoreLock.tryAcquire(file);
            if (lock.isEmpty()) {
                return FileErrors.inUse(file);
            }
            files.makePrivate();
            files.removeLeftovers();
            return keepLockIfReady(lock.get(), step);
        } catch (IOException e) {
            return FileErrors.refusal(file, e);
        } catch (StoreFailure e) {
            return FileErrors.refusal(file, e);
        }
    }

    /** Messages about the copy are rewritten to name the store itself. */
    private OpenResult openReadOnly() throws IOException {
        var working = WorkingCopy.of(file);
        var opening = new StoreOpener(working.file(), clock, schema, Timing.NEVER, Optional.of(working)).open();
        return switch (opening) {
            case OpenResult.Ready ready -> ready;
            case OpenResult.Refused refused -> {
                working.close();
                yield new OpenResult.Refused(refused.reason(), ofOriginal(working, refused.sentence()));
            }
            case OpenResult.RecoveryNeeded needed -> {
                working.close();
                yield new OpenResult.Refused(
                        OpenResult.RefusalReason.NO_ACCESS,
                        Messages.text("storage.folder_read_only_copy", ofOriginal(working, needed.sentence())));
            }
        };
    }

    private String ofOriginal(WorkingCopy working, String sentence) {
        return sentence.replace(working.file().toString(), file.toString());
    }

    private static OpenResult keepLockIfReady(StoreLock lock, LockedWork step) throws IOException {
        boolean ready = false;
        try {
            var opening = step.run(lock);
            ready = opening instanceof OpenResult.Ready;
            return opening;
        } finally {
            if (!ready) {
                lock.close();
            }
        }
    }

    /** @param notice what a recovery before that has to tell */
    private OpenResult open(StoreLock lock, Optional<String> notice) throws IOException {
        if (!files.exists()) {
            if (!backups.isEmpty()) {
                return damaged.gone(Messages.text("storage.store_gone_but_backups", file));
            }
            if (files.hasLog()) {
                return damaged.gone(Messages.text("storage.store_gone_only_log", file));
            }
            create();
        }
        var header = files.header();
        if (header.isEmpty()) {
            return damaged.unlessForeign("storage.file_no_store_beginning", "storage.file_no_store_beginning");
        }
        if (header.get().application() != Schema.APPLICATION) {
            return damaged.unlessForeign("storage.file_no_longer_says", "storage.file_belongs_another_program");
        }
        if (header.get().version() > schema.version()) {
            return newer(header.get().version());
        }
        files.copyLog();
        return connect(lock, notice);
    }

    private OpenResult connect(StoreLock lock, Optional<String> notice) throws IOException {
        Optional<Database> open = Optional.empty();
        Optional<Trouble> trouble;
        try {
            open = Optional.of(Database.open(file));
            trouble = check(open.get());
        } catch (StoreFailure e) {
            trouble = Optional.of(problem(e));
        }
        if (trouble.isPresent()) {
            open.ifPresent(Database::close);
            return switch (trouble.get()) {
                case Unreadable unreadable -> damaged.unreadable(unreadable.sentence());
                case Behind behind -> damaged.behind(behind.lost());
                case Stopped stopped -> {
                    files.deleteLogCopy();
                    yield stopped.refusal();
                }
            };
        }
        var ofLog = damaged.noticeOfDamagedLog();
        files.deleteLogCopy();
        boolean checkLater = Files.size(file) > CHECK_LATER;
        var database = open.orElseThrow();
        if (workingCopy.isPresent()) {
            database.pragma("PRAGMA query_only = ON");
        } else {
            files.writeLastApp(AppVersion.current().number());
        }
        return new OpenResult.Ready(new Store(
                file,
                lock,
                database,
                backups,
                ballast,
                clock,
                timing,
                checkLater,
                workingCopy,
                notice.or(() -> ofLog)));
    }

    /** @return what is wrong; nothing if it is whole and of this version */
    private Optional<Trouble> check(Database database) {
        int version = Schema.versionOf(database);
        if (version > schema.version()) {
            return Optional.of(new Stopped(newer(version)));
        }
        var difference = schema.difference(database);
        if (!difference.isEmpty()) {
            return Optional.of(foreign(difference));
        }
        if (database.queryLong("PRAGMA page_count") * database.queryLong("PRAGMA page_size") <= CHECK_LATER) {
            var complaints = database.checkErrors(false);
            if (!complaints.isEmpty()) {
                return Optional.of(unreadable(complaints.getFirst()));
            }
        }
        var lost = lost(database);
        if (lost.isPresent()) {
            return Optional.of(new Behind(lost.get()));
        }
        if (version < schema.version()) {
            backups.make(part -> database.update("VACUUM INTO ?", part.toString()));
            schema.migrate(database);
        }
        return Optional.empty();
    }

    private Trouble problem(StoreFailure e) {
        if (SqlErrors.isDamage(e)) {
            return unreadable(e.getMessage());
        }
        return new Stopped(SqlErrors.isBusy(e) ? FileErrors.inUse(file) : FileErrors.refusal(file, e));
    }

    private Unreadable unreadable(@Nullable String why) {
        return new Unreadable(Messages.text("storage.store_damaged_so_not", file, String.valueOf(why)));
    }

    /** Whole from the first moment: a killed start leaves no half-made store behind. */
    private void create() throws IOException {
        var part = AtomicFiles.partOf(file);
        try {
            AtomicFiles.createPrivateFile(part);
            try (var database = Database.open(part)) {
                schema.migrate(database);
            }
            AtomicFiles.moveIntoPlace(part, file);
        } finally {
            new StoreFiles(part).delete();
        }
    }

    /** A store that others made up is refused; one of which backups are there is damaged. */
    private Trouble foreign(List<String> difference) {
        var sentence = Messages.text("storage.store_has_foreign_parts", file, String.join(", ", difference));
        return backups.isEmpty()
                ? new Stopped(new OpenResult.Refused(OpenResult.RefusalReason.NOT_OURS, sentence))
                : new Unreadable(sentence);
    }

    private Optional<LostChanges> lost(Database database) {
        try {
            return AcknowledgedChanges.read(file)
                    .map(acknowledged -> LostChanges.of(database, acknowledged))
                    .filter(lost -> !lost.isNone());
        } catch (IOException e) {
            throw new StoreFailure(
                    Messages.text("storage.could_not_read", AcknowledgedChanges.of(file), e.getMessage()), e);
        }
    }

    private OpenResult newer(int version) {
        var here = AppVersion.current().number();
        return new OpenResult.Refused(
                OpenResult.RefusalReason.NEWER,
                files.lastApp()
                        .filter(app -> !app.equals(here))
                        .map(app -> Messages.text(
                                "storage.store_written_by_newer_named", file, version, here, schema.version(), app))
                        .orElseGet(() -> Messages.text(
                                "storage.store_written_by_newer", file, version, here, schema.version())));
    }
}
