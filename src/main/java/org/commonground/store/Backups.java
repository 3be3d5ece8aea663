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
import org.commonground.live.StoreFailure;
import org.commonground.words.Words;

/** The folder {@code backups} beside a store, or a second one: whole copies, each named by its time, thinned out as they grow old. */
final class Backups {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String END = ".sqlite";

    private final Path folder;
    private final String start;
    private final Clock clock;

    Backups(Path store, Clock clock) {
        this(store.resolveSibling("backups"), store, clock);
    }

    /** Of a store, in another folder. */
    Backups(Path folder, Path store, Clock clock) {
        this.folder = folder;
        start = store.getFileName().toString().replaceFirst("\\.[^.]*$", "") + "-";
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
            AtomicFiles.makeFolder(folder);
            removeUnfinished();
            var file = unusedName();
            write(file, vacuumInto);
            thinOut();
            return file;
        } catch (IOException e) {
            throw new StoreFailure(Words.text("storage.backup_could_not_written", folder, e.getMessage()), e);
        }
    }

    /**
     * Takes over a backup that was made elsewhere, and thins out the others. It is not made private: a USB stick may not support file owners.
     *
     * @throws StoreFailure if it could not be written, or is not whole
     */
    void take(Path backup) {
        try {
            AtomicFiles.makeFolder(folder);
            removeUnfinished();
            var file = folder.resolve(backup.getFileName().toString());
            AtomicFiles.copy(backup, file);
            requireWhole(file);
            thinOut();
        } catch (IOException e) {
            throw new StoreFailure(Words.text("storage.backup_could_not_written", folder, e.getMessage()), e);
        }
    }

    /** Writes a checked copy to a file of that name, in place of what is there. */
    static void write(Path file, Consumer<Path> vacuumInto) throws IOException {
        var part = AtomicFiles.partOf(file);
        try {
            vacuumInto.accept(part);
            AtomicFiles.makePrivate(part);
            requireWhole(part);
            AtomicFiles.putInPlace(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** @throws StoreFailure if a copy is not a whole store of ours */
    static void requireWhole(Path copy) {
        try (var database = Database.openCopy(copy)) {
            if (database.number("PRAGMA application_id") != Schema.APPLICATION
                    || !database.complaints(true).isEmpty()) {
                throw new StoreFailure(Words.text("storage.copy_not_whole", copy.getFileName()));
            }
        }
    }

    /** Newest first; what cannot be opened is left out. */
    List<BackupCopy> list() {
        return times().descendingMap().entrySet().stream()
                .flatMap(entry -> copy(entry.getValue(), entry.getKey()).stream())
                .toList();
    }

    /** The {@link Fingerprint} of the newest backup; empty without a backup. */
    Optional<Fingerprint> newest() {
        return Optional.ofNullable(times().lastEntry()).flatMap(entry -> {
            try (var database = Database.openCopy(entry.getValue())) {
                return Optional.of(Fingerprint.of(database));
            } catch (StoreFailure unreadable) {
                log("A backup cannot be read", entry.getValue(), unreadable);
                return Optional.empty();
            }
        });
    }

    boolean isEmpty() {
        return times().isEmpty();
    }

    private Optional<BackupCopy> copy(Path file, Instant at) {
        try (var database = Database.openCopy(file)) {
            return Optional.of(new BackupCopy(file, at, (int) database.number("SELECT count(*) FROM workshop")));
        } catch (StoreFailure unreadable) {
            log("A backup cannot be read", file, unreadable);
            return Optional.empty();
        }
    }

    private TreeMap<Instant, Path> times() {
        var times = new TreeMap<Instant, Path>();
        if (!Files.isDirectory(folder)) {
            return times;
        }
        try (var files = Files.list(folder)) {
            files.forEach(file -> timeOf(file.getFileName().toString()).ifPresent(at -> times.put(at, file)));
        } catch (IOException e) {
            throw new StoreFailure(Words.text("storage.backups_cannot_listed", folder, e.getMessage()), e);
        }
        return times;
    }

    private Optional<Instant> timeOf(String name) {
        if (!name.startsWith(start) || !name.endsWith(END)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.from(TIME.parse(name.substring(start.length(), name.length() - END.length()))));
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
        return start + TIME.format(at) + END;
    }

    private void thinOut() throws IOException {
        var times = times();
        var kept = Thinning.kept(times.keySet(), clock.instant(), clock.getZone());
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
                if (name.startsWith(start) && name.endsWith(".part")) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void log(String what, Path file, Exception why) {
        System.getLogger(Backups.class.getName()).log(Level.WARNING, what + " (" + file.getFileName() + ")", why);
    }
}
