package org.commonground.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.commonground.files.AtomicFiles;
import org.commonground.i18n.Messages;
import org.commonground.session.StoreFailure;
import org.commonground.store.db.Database;
import org.commonground.store.db.LostChanges;
import org.commonground.store.db.Schema;
import org.commonground.store.file.AcknowledgedChanges;
import org.commonground.store.file.AcknowledgedChanges.Position;
import org.commonground.store.file.StoreFiles;
import org.commonground.store.file.WriteAheadLog;

/**
 * The ways out of a store that is not opened as it is. Before anything is put in its place it is copied aside. Used while it is locked
 * and not open.
 */
record DamagedStore(StoreFiles files, Backups backups, Schema schema, Clock clock) {

    /** Of a store that is gone. */
    OpenResult.RecoveryNeeded gone(String sentence) throws IOException {
        return new OpenResult.RecoveryNeeded(sentence, files.setAside(), backups.list(), false);
    }

    /** Of a store that cannot be trusted as a whole, with what its rows still hold. */
    OpenResult.RecoveryNeeded unreadable(String sentence) throws IOException {
        var aside = files.setAside();
        var rows = RowSalvage.of(files, clock, acknowledged());
        if (rows.isPresent()) {
            rows.get().close();
        }
        var left = rows.map(RowSalvage::sentence).orElse(Messages.text("storage.no_rows_salvaged"));
        return new OpenResult.RecoveryNeeded(sentence + " " + left, aside, backups.list(), rows.isPresent());
    }

    /** Whether nothing beside the file shows that it was ever a store of ours. */
    boolean isForeign() {
        return backups.isEmpty() && !Files.exists(AcknowledgedChanges.of(files.store()));
    }

    /** Of a file that does not begin as a store. If it is somebody else's it is neither read nor copied. */
    OpenResult unlessForeign(String damagedKey, String foreignKey) throws IOException {
        return isForeign()
                ? new OpenResult.Refused(OpenResult.RefusalReason.NOT_OURS, Messages.text(foreignKey, files.store()))
                : unreadable(Messages.text(damagedKey, files.store()));
    }

    /** Of a store that is whole and lacks changes, with what its damaged log still holds. */
    OpenResult.RecoveryNeeded behind(LostChanges lost) throws IOException {
        var sentence = Messages.text("storage.store_lacks_changes", files.store(), lost.sentence());
        var aside = files.setAside();
        var salvage = readLogOn();
        var left = salvage.map(found -> found.lost().isNone()
                ? Messages.text("storage.log_holds_all")
                : Messages.text("storage.log_holds_some", found.lost().sentence()));
        if (salvage.isPresent()) {
            salvage.get().close();
        }
        return new OpenResult.RecoveryNeeded(
                sentence + left.map(words -> " " + words).orElse(""), aside, backups.list(), true);
    }

    /** Puts a backup in its place. @throws StoreFailure if that is not whole */
    void replaceBy(Path backup) throws IOException {
        Backups.requireIntact(backup);
        remove();
        AtomicFiles.copyPrivate(backup, files.store());
    }

    void remove() throws IOException {
        files.setAside();
        files.delete();
    }

    /**
     * Puts in its place what is left of it, from its log or row by row, and takes what it lacks after that for lost.
     *
     * @return a sentence about what was kept, where it was put together from rows
     * @throws StoreFailure if nothing is left
     */
    Optional<String> replaceByRest() throws IOException {
        files.setAside();
        files.copyLog();
        var notice = Optional.<String>empty();
        if (!isWhole()) {
            try (var rows = RowSalvage.of(files, clock, acknowledged())
                    .orElseThrow(() -> new StoreFailure(Messages.text("storage.no_rows_salvaged")))) {
                files.replaceBy(rows.copy());
                notice = Optional.of(rows.sentence());
            }
        } else if (Files.exists(AcknowledgedChanges.of(files.store()))) {
            var log = readLogOn();
            if (log.isPresent()) {
                files.replaceBy(log.get().copy());
            }
        }
        Files.deleteIfExists(AcknowledgedChanges.of(files.store()));
        files.deleteLogCopy();
        return notice;
    }

    /** SQLite would make a store of an empty file. */
    private boolean isWhole() throws IOException {
        if (files.header()
                .filter(header -> header.application() == Schema.APPLICATION)
                .isEmpty()) {
            return false;
        }
        try (var database = Database.open(files.store())) {
            return schema.difference(database).isEmpty()
                    && database.checkErrors(false).isEmpty();
        } catch (StoreFailure unreadable) {
            return false;
        }
    }

    private Map<String, Position> acknowledged() throws IOException {
        return AcknowledgedChanges.read(files.store()).orElse(Map.of());
    }

    private Optional<LogSalvage> readLogOn() throws IOException {
        var acknowledged = acknowledged();
        LostChanges now;
        try (var database = Database.open(files.store())) {
            now = LostChanges.of(database, acknowledged);
        }
        return LogSalvage.of(files, schema, acknowledged, now);
    }

    /** A log that is damaged behind the last change that was acknowledged held nothing but drafts there. */
    Optional<String> noticeOfDamagedLog() throws IOException {
        if (!Files.exists(files.logCopy())
                || !WriteAheadLog.read(
                                files.logCopy(), files.header().orElseThrow().pageSize())
                        .isDamaged()) {
            return Optional.empty();
        }
        return files.setAside().map(folder -> Messages.text("storage.log_damaged_nothing_lost", folder));
    }
}
