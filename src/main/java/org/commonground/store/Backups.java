package org.commonground.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonground.files.AtomicFiles;
import org.commonground.files.Leftovers;
import org.commonground.i18n.Messages;
import org.commonground.session.StoreFailure;
import org.commonground.store.db.Database;
import org.commonground.store.db.Schema;
import org.commonground.store.db.UnrevealedVotes;

/** The folder {@code backups} beside a store, or a second one: whole copies, each named by its time, thinned out as they grow old. */
final class Backups {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String SUFFIX = ".sqlite";

    private static final String DAMAGED = "-damaged";

    /** What a backup's name contains. */
    private record BackupName(Path file, long number, Instant at, boolean whole) {}

    private final Path folder;
    private final String prefix;
    private final Pattern name;
    private final Clock clock;

    Backups(Path store, Clock clock) {
        this(store.resolveSibling("backups"), store, clock);
    }

    /** Of a store, in another folder. */
    Backups(Path folder, Path store, Clock clock) {
        this.folder = folder;
        prefix = store.getFileName().toString().replaceFirst("\\.[^.]*$", "") + "-";
        name = Pattern.compile(
                Pattern.quote(prefix) + "(?:(\\d{6,12})-)?(\\d{4}-.*Z)(" + DAMAGED + ")?" + Pattern.quote(SUFFIX));
        this.clock = clock;
    }

    /**
     * Makes a backup and thins out the others. One in which a record or a journal line is not as it was written is marked in its name.
     *
     * @param vacuumInto writes a copy of the open store into a file that is not there yet
     * @throws StoreFailure if it could not be made, or is not whole; the others are all left then
     */
    Path make(Consumer<Path> vacuumInto) {
        try {
            AtomicFiles.createPrivateFolder(folder);
            removeUnfinished();
            var file = write(nextName(), vacuumInto);
            deleteOld();
            return file;
        } catch (IOException e) {
            throw new StoreFailure(Messages.text("storage.backup_could_not_written", folder, e.getMessage()), e);
        }
    }

    /**
     * Takes over a backup that was made elsewhere, and thins out the others. It is not made private: a USB stick may not support file owners.
     *
     * @throws StoreFailure if it could not be written, or is not whole
     */
    void add(Path backup) {
        try {
            AtomicFiles.createPrivateFolder(folder);
            removeUnfinished();
            var file = folder.resolve(backup.getFileName().toString());
            AtomicFiles.copy(backup, file);
            requireIntact(file);
            deleteOld();
        } catch (IOException e) {
            throw new StoreFailure(Messages.text("storage.backup_could_not_written", folder, e.getMessage()), e);
        }
    }

    /**
     * Writes a backup of a store whose file is no longer there, in place of the one written before in the same need. Deletes no other.
     *
     * @throws StoreFailure if it could not be written, or is not whole
     */
    Path rescue(Optional<Path> before, Consumer<Path> vacuumInto) {
        try {
            AtomicFiles.createPrivateFolder(folder);
            return write(before.orElseGet(this::nextName), vacuumInto);
        } catch (IOException e) {
            throw new StoreFailure(Messages.text("storage.backup_could_not_written", folder, e.getMessage()), e);
        }
    }

    private static Path write(Path file, Consumer<Path> vacuumInto) throws IOException {
        var part = AtomicFiles.partOf(file);
        try {
            boolean whole = fill(part, vacuumInto);
            var named = whole || isMarkedDamaged(file) ? file : markedDamaged(file);
            AtomicFiles.moveIntoPlace(part, named);
            return named;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Writes a checked copy to a file of that name, in place of what is there.
     *
     * @throws StoreFailure if it was not written; or if it was, and the store is damaged
     */
    static void writeCopy(Path file, Consumer<Path> vacuumInto) throws IOException {
        Leftovers.remove(AtomicFiles.folderOf(file));
        var part = AtomicFiles.partOf(file);
        try {
            boolean whole = fill(part, vacuumInto);
            AtomicFiles.moveIntoPlace(part, file);
            if (!whole) {
                throw new StoreFailure(Messages.text("storage.copy_of_damaged", file));
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** @return whether every record and journal line in it is as it was written @throws StoreFailure if SQLite finds it damaged */
    private static boolean fill(Path part, Consumer<Path> vacuumInto) throws IOException {
        AtomicFiles.createPrivateFile(part);
        vacuumInto.accept(part);
        UnrevealedVotes.removeFrom(part);
        requireIntact(part);
        try (var database = Database.openCopy(part)) {
            return StoreCheck.damagedWorkshops(database).isEmpty();
        }
    }

    static boolean isMarkedDamaged(Path backup) {
        return backup.getFileName().toString().endsWith(DAMAGED + SUFFIX);
    }

    private static Path markedDamaged(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(SUFFIX, DAMAGED + SUFFIX));
    }

    /** @throws StoreFailure if a copy is not a whole store of ours */
    static void requireIntact(Path copy) {
        try (var database = Database.openCopy(copy)) {
            if (database.queryLong("PRAGMA application_id") != Schema.APPLICATION
                    || !Schema.ofThisVersion().difference(database).isEmpty()
                    || !database.checkErrors(true).isEmpty()) {
                throw new StoreFailure(Messages.text("storage.copy_not_whole", copy.getFileName()));
            }
        }
    }

    /** Whole ones first, then those of a damaged store, the newest of each first; what cannot be opened is left out. */
    List<BackupCopy> list() {
        return newestFirst().stream()
                .flatMap(file -> copy(file).stream())
                .sorted(Comparator.comparing(copy -> !copy.whole()))
                .toList();
    }

    /** The {@link Fingerprint} of the newest backup; empty without a backup. */
    Optional<Fingerprint> newestFingerprint() {
        return newestFirst().stream().findFirst().flatMap(newest -> read(newest.file(), Fingerprint::of));
    }

    boolean isEmpty() {
        return newestFirst().isEmpty();
    }

    private static Optional<BackupCopy> copy(BackupName name) {
        return read(
                name.file(),
                database -> database.queryFirst(
                                "SELECT count(*), coalesce(sum(records), 0), coalesce(max(changed), '') FROM workshop",
                                row -> new BackupCopy(
                                        name.file(),
                                        name.number(),
                                        name.at(),
                                        row.getInt(1),
                                        row.getInt(2),
                                        instant(row.getString(3)),
                                        name.whole()))
                        .orElseThrow());
    }

    private static Instant instant(String text) {
        return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
    }

    /** Reads something from a backup; empty, with a line in the log, if that fails. */
    static <T> Optional<T> read(Path file, Function<Database, T> reader) {
        try (var database = Database.openCopy(file)) {
            if (!Schema.ofThisVersion().difference(database).isEmpty()) {
                throw new StoreFailure(Messages.text("storage.copy_not_whole", file.getFileName()));
            }
            return Optional.of(reader.apply(database));
        } catch (StoreFailure | DateTimeException unreadable) {
            log("A backup cannot be read", file, unreadable);
            return Optional.empty();
        }
    }

    private List<BackupName> newestFirst() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.flatMap(file -> name(file).stream())
                    .sorted(Comparator.comparingLong(BackupName::number)
                            .thenComparing(BackupName::at)
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new StoreFailure(Messages.text("storage.backups_cannot_listed", folder, e.getMessage()), e);
        }
    }

    private Optional<BackupName> name(Path file) {
        var parts = name.matcher(file.getFileName().toString());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BackupName(
                    file,
                    parts.group(1) == null ? 0 : Long.parseLong(parts.group(1)),
                    Instant.from(TIME.parse(parts.group(2))),
                    parts.group(3) == null));
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    /** The number orders the backups, because the clock may be set back. */
    private Path nextName() {
        long number = newestFirst().stream().mapToLong(BackupName::number).max().orElse(0) + 1;
        return folder.resolve(prefix + "%06d-".formatted(number) + TIME.format(clock.instant()) + SUFFIX);
    }

    private void deleteOld() throws IOException {
        var all = newestFirst();
        var kept =
                BackupRetention.backupsToKeep(all, BackupName::at, BackupName::whole, clock.instant(), clock.getZone());
        for (var backup : all) {
            if (!kept.contains(backup)) {
                Files.delete(backup.file());
            }
        }
    }

    /** A backup that was interrupted under any name; the lock on the store makes sure that none is being written. */
    private void removeUnfinished() throws IOException {
        Leftovers.remove(folder);
        try (var files = Files.newDirectoryStream(folder, "*.part{,-journal,-wal}")) {
            for (var file : files) {
                if (file.getFileName().toString().startsWith(prefix)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void log(String what, Path file, Exception why) {
        System.getLogger(Backups.class.getName()).log(Level.WARNING, what + " (" + file.getFileName() + ")", why);
    }
}
