package org.commonground.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.commonground.files.AtomicFiles;
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

    private final Path folder;
    private final String prefix;
    private final Clock clock;

    Backups(Path store, Clock clock) {
        this(store.resolveSibling("backups"), store, clock);
    }

    /** Of a store, in another folder. */
    Backups(Path folder, Path store, Clock clock) {
        this.folder = folder;
        prefix = store.getFileName().toString().replaceFirst("\\.[^.]*$", "") + "-";
        this.clock = clock;
    }

    /**
     * Makes a backup and thins out the others.
     *
     * @param vacuumInto writes a copy of the open store into a file that is not there yet
     * @throws StoreFailure if it could not be made, or is not whole; the others are all left then
     */
    Path make(Consumer<Path> vacuumInto) {
        try {
            AtomicFiles.createPrivateFolder(folder);
            removeUnfinished();
            var file = unusedName();
            write(file, vacuumInto);
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
            var file = before.orElseGet(this::unusedName);
            write(file, vacuumInto);
            return file;
        } catch (IOException e) {
            throw new StoreFailure(Messages.text("storage.backup_could_not_written", folder, e.getMessage()), e);
        }
    }

    /** Writes a checked copy to a file of that name, in place of what is there. */
    static void write(Path file, Consumer<Path> vacuumInto) throws IOException {
        var part = AtomicFiles.partOf(file);
        try {
            vacuumInto.accept(part);
            UnrevealedVotes.removeFrom(part);
            AtomicFiles.makePrivate(part);
            requireIntact(part);
            AtomicFiles.moveIntoPlace(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
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

    /** Newest first; what cannot be opened is left out. */
    List<BackupCopy> list() {
        return filesByTime().descendingMap().entrySet().stream()
                .flatMap(entry -> copy(entry.getValue(), entry.getKey()).stream())
                .toList();
    }

    /** The {@link Fingerprint} of the newest backup; empty without a backup. */
    Optional<Fingerprint> newestFingerprint() {
        return Optional.ofNullable(filesByTime().lastEntry()).flatMap(entry -> {
            try (var database = Database.openCopy(entry.getValue())) {
                return Optional.of(Fingerprint.of(database));
            } catch (StoreFailure unreadable) {
                log("A backup cannot be read", entry.getValue(), unreadable);
                return Optional.empty();
            }
        });
    }

    boolean isEmpty() {
        return filesByTime().isEmpty();
    }

    private Optional<BackupCopy> copy(Path file, Instant at) {
        try (var database = Database.openCopy(file)) {
            return Optional.of(new BackupCopy(file, at, (int) database.queryLong("SELECT count(*) FROM workshop")));
        } catch (StoreFailure unreadable) {
            log("A backup cannot be read", file, unreadable);
            return Optional.empty();
        }
    }

    private TreeMap<Instant, Path> filesByTime() {
        var times = new TreeMap<Instant, Path>();
        if (!Files.isDirectory(folder)) {
            return times;
        }
        try (var files = Files.list(folder)) {
            files.forEach(file -> timeOf(file.getFileName().toString()).ifPresent(at -> times.put(at, file)));
        } catch (IOException e) {
            throw new StoreFailure(Messages.text("storage.backups_cannot_listed", folder, e.getMessage()), e);
        }
        return times;
    }

    private Optional<Instant> timeOf(String name) {
        if (!name.startsWith(prefix) || !name.endsWith(SUFFIX)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Instant.from(TIME.parse(name.substring(prefix.length(), name.length() - SUFFIX.length()))));
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    private Path unusedName() {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        while (Files.exists(folder.resolve(name(at)))) {
            at = at.plusMillis(1);
        }
        return folder.resolve(name(at));
    }

    private String name(Instant at) {
        return prefix + TIME.format(at) + SUFFIX;
    }

    private void deleteOld() throws IOException {
        var times = filesByTime();
        var kept = BackupRetention.backupsToKeep(times.keySet(), clock.instant(), clock.getZone());
        for (var at : List.copyOf(times.keySet())) {
            if (!kept.contains(at)) {
                Files.delete(times.get(at));
            }
        }
    }

    /** Deletes the partial files of backups that were interrupted. */
    private void removeUnfinished() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.sorted(Comparator.naturalOrder()).toList()) {
                var name = file.getFileName().toString();
                if (name.startsWith(prefix) && name.endsWith(".part")) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void log(String what, Path file, Exception why) {
        System.getLogger(Backups.class.getName()).log(Level.WARNING, what + " (" + file.getFileName() + ")", why);
    }
}
