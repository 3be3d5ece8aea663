package org.commonground.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.files.AtomicFiles;
import org.commonground.session.StoreFailure;
import org.commonground.store.db.Database;
import org.commonground.store.db.LostChanges;
import org.commonground.store.db.Schema;
import org.commonground.store.file.AcknowledgedChanges.Position;
import org.commonground.store.file.StoreFiles;
import org.commonground.store.file.WriteAheadLog;

/**
 * Reads on behind the fault of a damaged log, where SQLite stops. Works on copies: the store with the whole log, once with the broken
 * frames, once without them. The copy with the fewest losses is taken, and only if SQLite's thorough check finds it whole.
 */
record LogSalvage(Path copy, LostChanges lost, int damagedWorkshops) implements AutoCloseable {

    /** @return a copy that lacks less than the store does; empty if there is none */
    static Optional<LogSalvage> of(StoreFiles files, Schema schema, Map<String, Position> acknowledged, LostChanges now)
            throws IOException {
        var header = files.header();
        if (header.isEmpty() || !Files.exists(files.logCopy())) {
            return Optional.empty();
        }
        var log = WriteAheadLog.read(files.logCopy(), header.get().pageSize());
        if (log.broken().isEmpty()) {
            return Optional.empty();
        }
        var copies = Stream.of(true, false)
                .flatMap(withBroken -> attempt(files.store(), schema, acknowledged, log, withBroken).stream())
                .sorted(Comparator.comparingLong(
                                (LogSalvage copy) -> copy.lost().changes())
                        .thenComparingInt(LogSalvage::damagedWorkshops))
                .toList();
        for (var copy : copies.stream().skip(1).toList()) {
            copy.close();
        }
        var best = copies.stream().findFirst();
        if (best.isPresent() && best.get().lost().changes() >= now.changes()) {
            best.get().close();
            return Optional.empty();
        }
        return best;
    }

    private static Optional<LogSalvage> attempt(
            Path store, Schema schema, Map<String, Position> acknowledged, WriteAheadLog log, boolean withBroken) {
        var copy = AtomicFiles.partOf(store);
        var copied = new StoreFiles(copy);
        boolean useful = false;
        try {
            AtomicFiles.copy(store, copy);
            AtomicFiles.makePrivate(copy);
            log.writeReadable(copied.log(), withBroken);
            try (var database = Database.open(copy)) {
                if (schema.difference(database).isEmpty()
                        && database.checkErrors(true).isEmpty()) {
                    useful = true;
                    return Optional.of(new LogSalvage(
                            copy,
                            LostChanges.of(database, acknowledged),
                            StoreCheck.damagedWorkshops(database).size()));
                }
            }
        } catch (IOException | StoreFailure e) {
            System.getLogger(LogSalvage.class.getName())
                    .log(System.Logger.Level.INFO, "The log could not be read on: {0}", e.getMessage());
        } finally {
            if (!useful) {
                deleteQuietly(copied);
            }
        }
        return Optional.empty();
    }

    private static void deleteQuietly(StoreFiles files) {
        try {
            files.delete();
        } catch (IOException e) {
            System.getLogger(LogSalvage.class.getName())
                    .log(System.Logger.Level.INFO, "A copy was left: {0}", e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        new StoreFiles(copy).delete();
    }
}
