package org.commonground.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commonground.i18n.Messages;
import org.commonground.session.StoreFailure;
import org.commonground.store.file.AcknowledgedChanges;
import org.commonground.store.file.AcknowledgedChanges.Position;
import org.commonground.store.file.OpenFileGuard;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether what was committed is saved: only if the files that were written to are still those that the next start opens. Where
 * they are not, everything is copied to a backup.
 *
 * <p>Not thread safe: used on the writer's thread.
 */
final class SaveConfirmation {

    private final OpenFileGuard guard;
    private final @Nullable AcknowledgedChanges acknowledged;
    private final Function<Optional<Path>, Path> rescue;
    private Optional<String> change = Optional.empty();
    private Optional<Path> rescued = Optional.empty();

    /**
     * @param acknowledged empty where it cannot be written, as on a full disk
     * @param rescue writes a backup in place of the one written before; called on the writer's thread
     */
    SaveConfirmation(
            OpenFileGuard guard, Optional<AcknowledgedChanges> acknowledged, Function<Optional<Path>, Path> rescue) {
        this.guard = guard;
        this.acknowledged = acknowledged.orElse(null);
        this.rescue = rescue;
    }

    /** Looks at the files before something is written. */
    void beforeWrite() {
        change = guard.changedSinceLastWrite();
    }

    /** Looks at the files again. @return why what was written is not saved; empty if it is */
    Optional<String> afterWrite(boolean mayShrink) {
        if (change.isEmpty()) {
            change = guard.changedWhileWriting(mayShrink);
        }
        return change;
    }

    void acknowledge(Map<String, Position> positions) {
        if (acknowledged == null) {
            return;
        }
        try {
            acknowledged.append(positions);
        } catch (IOException e) {
            // The store itself is saved; without the line only a damage of its log is noticed less well.
            System.getLogger(SaveConfirmation.class.getName())
                    .log(Level.INFO, "The acknowledged changes were not written: {0}", e.getMessage());
        }
    }

    /** Writes everything to a backup. @return the reason, with the backup's name */
    String rescue(String reason) {
        try {
            rescued = Optional.of(rescue.apply(rescued));
            return Messages.text("storage.not_saved_but_copied", reason, rescued.get());
        } catch (StoreFailure e) {
            return Messages.text("storage.not_saved_nor_copied", reason, e.getMessage());
        }
    }
}
