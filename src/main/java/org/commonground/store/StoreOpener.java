package org.commonground.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.files.AtomicFiles;
import org.commonground.files.Leftovers;
import org.commonground.i18n.AppVersion;
import org.commonground.i18n.Messages;
import org.commonground.session.StoreFailure;
import org.commonground.store.db.Database;
import org.commonground.store.db.LostChanges;
import org.commonground.store.db.Schema;
import org.commonground.store.db.SqlErrors;
import org.commonground.store.file.AcknowledgedChanges;
import org.commonground.store.file.AcknowledgedChanges.Position;
import org.commonground.store.file.Ballast;
import org.commonground.store.file.DataFolder;
import org.commonground.store.file.StoreFiles;
import org.commonground.store.file.StoreLock;
import org.commonground.store.file.SyncedFolders;
import org.commonground.store.file.WorkingCopy;
import org.commonground.store.file.WriteAheadLog;

/**
 * Opens a store in steps: folder, lock, header, version, check. A step begins only when the one before it has passed.
 * A file that fails a check is copied aside and left unchanged.
 */
public final class StoreOpener {

    /** Larger files are checked after the home page shows. */
    static final long CHECK_LATER = 50_000_000;

    private interface LockedWork {
        OpenResult run(StoreLock lock) throws IOException;
    }

    private final Path file;
    private final Clock clock;
    private final Schema schema;
    private final Timing timing;
    private final StoreFiles files;
    private final Backups backups;
    private final Ballast ballast;

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
        this.workingCopy = copy;
    }

    /** Opens a store, making a new one where there never was one. Never throws for what a user can run into. */
    public static OpenResult open(Path file, Clock clock) {
        return opener(file, clock).open();
    }

    /** As {@link #open}, for callers that can only report the reason. @throws StoreFailure with the sentence */
    public static Store openOrFail(Path file, Clock clock) {
        return requireReady(open(file, clock));
    }

    /** @throws StoreFailure with the sentence if the store is not ready */
    public static Store requireReady(OpenResult opening) {
        return switch (opening) {
            case OpenResult.Ready ready -> ready.store();
            case OpenResult.Refused refused -> throw new StoreFailure(refused.sentence());
            case OpenResult.RecoveryNeeded needed ->
                throw new StoreFailure(needed.sentence()
                        + (needed.canOpenRest() ? " " + Messages.text("storage.restore_rest") : "")
                        + (needed.backups().isEmpty()
                                ? " " + Messages.text("storage.no_backup_left_as")
                                : " "
                                        + Messages.text(
                                                "storage.open_app_choose_backup",
                                                needed.backups().size())));
        };
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
        return withLock(this::open);
    }

    /** Puts a backup in the place of the store, which is copied aside, and opens it. */
    OpenResult restore(Path backup) {
        return withLock(lock -> {
            Backups.requireIntact(backup);
            files.setAside();
            files.delete();
            AtomicFiles.copyPrivate(backup, file);
            return open(lock);
        });
    }

    /** Copies what is there aside and begins an empty store. */
    OpenResult startEmpty() {
        return withLock(lock -> {
            files.setAside();
            files.delete();
            create();
            return open(lock);
        });
    }

    /** Takes what can be read from a damaged log, and what the store lacks after that for lost. */
    OpenResult openRest() {
        return withLock(lock -> {
            files.setAside();
            files.copyLog();
            var acknowledged = AcknowledgedChanges.read(file);
            if (acknowledged.isPresent()) {
                var salvage = salvage(acknowledged.get());
                if (salvage.isPresent()) {
                    files.replaceBy(salvage.get().copy());
                }
                Files.delete(AcknowledgedChanges.of(file));
                files.deleteLogCopy();
            }
            return open(lock);
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
            if (WorkingCopy.isNeeded(file)) {
                return openReadOnly();
            }
            AtomicFiles.createPrivateFolder(AtomicFiles.folderOf(file));
            var lock = StoreLock.tryAcquire(file);
            if (lock.isEmpty()) {
                return inUse();
            }
            makePrivate();
            removeLeftovers();
            return keepLockIfReady(lock.get(), step);
        } catch (IOException e) {
            return FileErrors.refusal(file, e);
        } catch (StoreFailure e) {
            return refused(e);
        }
    }

    /** Files of an earlier version, or that were copied here, may be readable for others. */
    private void makePrivate() {
        try {
            if (AtomicFiles.folderOf(file).equals(DataFolder.path())) {
                AtomicFiles.makeFolderPrivate(DataFolder.path());
            }
            for (var own : files.all()) {
                if (Files.exists(own)) {
                    AtomicFiles.makePrivate(own);
                }
            }
        } catch (IOException e) {
            // Files that belong to somebody else, in a folder that is shared on purpose.
            System.getLogger(StoreOpener.class.getName())
                    .log(System.Logger.Level.INFO, "Permissions were left: {0}", e.getMessage());
        }
    }

    private void removeLeftovers() {
        for (var folder : List.of("", "backups", "programmes")) {
            Leftovers.remove(file.resolveSibling(folder));
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

    private OpenResult.Refused refused(StoreFailure e) {
        return SqlErrors.isFull(e)
                ? FileErrors.full(file)
                : new OpenResult.Refused(OpenResult.RefusalReason.NO_ACCESS, e.getMessage());
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

    private OpenResult open(StoreLock lock) throws IOException {
        if (!files.exists()) {
            if (!backups.isEmpty()) {
                return recovery(Messages.text("storage.store_gone_but_backups", file));
            }
            if (files.hasLog()) {
                return recovery(Messages.text("storage.store_gone_only_log", file));
            }
            create();
        }
        var header = files.header();
        if (header.isEmpty()) {
            return recovery(Messages.text("storage.file_no_store_beginning", file));
        }
        if (header.get().application() != Schema.APPLICATION) {
            return backups.isEmpty()
                    ? new OpenResult.Refused(
                            OpenResult.RefusalReason.NOT_OURS,
                            Messages.text("storage.file_belongs_another_program", file))
                    : recovery(Messages.text("storage.file_no_longer_says", file));
        }
        if (header.get().version() > schema.version()) {
            return newer(header.get().version());
        }
        files.copyLog();
        return connect(lock);
    }

    private OpenResult connect(StoreLock lock) throws IOException {
        Optional<Database> open = Optional.empty();
        Optional<OpenResult> trouble;
        try {
            open = Optional.of(Database.open(file));
            trouble = check(open.get());
        } catch (StoreFailure e) {
            trouble = Optional.of(problem(e));
        }
        if (trouble.isPresent()) {
            open.ifPresent(Database::close);
            if (trouble.get() instanceof OpenResult.RecoveryNeeded needed) {
                return needed.canOpenRest() ? recoveryOfRest(needed.sentence()) : recovery(needed.sentence());
            }
            files.deleteLogCopy();
            return trouble.get();
        }
        var notice = noticeOfDamagedLog();
        files.deleteLogCopy();
        boolean checkLater = Files.size(file) > CHECK_LATER;
        var database = open.orElseThrow();
        if (workingCopy.isPresent()) {
            database.pragma("PRAGMA query_only = ON");
        } else {
            files.writeLastApp(AppVersion.current().number());
        }
        return new OpenResult.Ready(
                new Store(file, lock, database, backups, ballast, clock, timing, checkLater, workingCopy, notice));
    }

    /** A log that is damaged behind the last change that was acknowledged held nothing but drafts there. */
    private Optional<String> noticeOfDamagedLog() throws IOException {
        if (!Files.exists(files.logCopy())
                || !WriteAheadLog.read(
                                files.logCopy(), files.header().orElseThrow().pageSize())
                        .isDamaged()) {
            return Optional.empty();
        }
        return files.setAside().map(folder -> Messages.text("storage.log_damaged_nothing_lost", folder));
    }

    /** @return what is wrong; nothing if it is whole and of this version */
    private Optional<OpenResult> check(Database database) {
        int version = Schema.versionOf(database);
        if (version > schema.version()) {
            return Optional.of(newer(version));
        }
        var difference = schema.difference(database);
        if (!difference.isEmpty()) {
            return Optional.of(foreign(difference));
        }
        if (database.queryLong("PRAGMA page_count") * database.queryLong("PRAGMA page_size") <= CHECK_LATER) {
            var complaints = database.checkErrors(false);
            if (!complaints.isEmpty()) {
                return Optional.of(damaged(complaints.getFirst()));
            }
        }
        var lost = lost(database);
        if (lost.isPresent()) {
            return Optional.of(new OpenResult.RecoveryNeeded(
                    Messages.text(
                            "storage.store_lacks_changes", file, lost.get().sentence()),
                    Optional.empty(),
                    List.of(),
                    true));
        }
        if (version < schema.version()) {
            backups.make(part -> database.update("VACUUM INTO ?", part.toString()));
            schema.migrate(database);
        }
        return Optional.empty();
    }

    private OpenResult problem(StoreFailure e) {
        if (SqlErrors.isDamage(e)) {
            return damaged(e.getMessage());
        }
        return SqlErrors.isBusy(e) ? inUse() : refused(e);
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
    private OpenResult foreign(List<String> difference) {
        var sentence = Messages.text("storage.store_has_foreign_parts", file, String.join(", ", difference));
        return backups.isEmpty()
                ? new OpenResult.Refused(OpenResult.RefusalReason.NOT_OURS, sentence)
                : new OpenResult.RecoveryNeeded(sentence, Optional.empty(), List.of(), false);
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

    private Optional<LogSalvage> salvage(Map<String, Position> acknowledged) throws IOException {
        LostChanges now;
        try (var database = Database.open(file)) {
            now = LostChanges.of(database, acknowledged);
        }
        return LogSalvage.of(files, schema, acknowledged, now);
    }

    private OpenResult damaged(String what) {
        return new OpenResult.RecoveryNeeded(
                Messages.text("storage.store_damaged_so_not", file, what), Optional.empty(), List.of(), false);
    }

    private OpenResult recovery(String sentence) throws IOException {
        return new OpenResult.RecoveryNeeded(sentence, files.setAside(), backups.list(), false);
    }

    private OpenResult recoveryOfRest(String sentence) throws IOException {
        var aside = files.setAside();
        var salvage = salvage(AcknowledgedChanges.read(file).orElse(Map.of()));
        var left = salvage.map(found -> found.lost().isNone()
                ? Messages.text("storage.log_holds_all")
                : Messages.text("storage.log_holds_some", found.lost().sentence()));
        if (salvage.isPresent()) {
            salvage.get().close();
        }
        return new OpenResult.RecoveryNeeded(
                sentence + left.map(words -> " " + words).orElse(""), aside, backups.list(), true);
    }

    private OpenResult inUse() {
        return new OpenResult.Refused(
                OpenResult.RefusalReason.IN_USE, Messages.text("storage.common_ground_open_store", file));
    }

    private OpenResult newer(int version) {
        var here = AppVersion.current().number();
        return new OpenResult.Refused(
                OpenResult.RefusalReason.NEWER,
                files.lastApp()
                        .map(app -> Messages.text(
                                "storage.store_written_by_newer_named", file, version, here, schema.version(), app))
                        .orElseGet(() -> Messages.text(
                                "storage.store_written_by_newer", file, version, here, schema.version())));
    }
}
