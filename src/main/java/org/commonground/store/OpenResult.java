package org.commonground.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.session.StoreFailure;

/** The result of opening a store. The sentences are for people and include what to do. */
public sealed interface OpenResult {

    /** @throws StoreFailure with the sentence if the store is not ready */
    default Store requireReady() {
        return switch (this) {
            case Ready ready -> ready.store();
            case Refused refused -> throw new StoreFailure(refused.sentence());
            case RecoveryNeeded needed ->
                throw new StoreFailure(needed.sentence()
                        + (needed.canOpenRest() ? " " + Messages.text("storage.restore_rest") : "")
                        + " "
                        + (needed.backups().isEmpty()
                                ? Messages.text("storage.no_backup_left_as")
                                : Messages.text(
                                        "storage.open_app_choose_backup",
                                        needed.backups().size())));
        };
    }

    /** It is open and belongs to this process until it is closed; see {@link Store#readOnly()}. */
    record Ready(Store store) implements OpenResult {}

    /** It was left untouched. */
    record Refused(RefusalReason reason, String sentence) implements OpenResult {}

    /**
     * It cannot be trusted, or is gone while backups of it are there. Nothing was changed: one of the backups can be restored, or an
     * empty store begun.
     *
     * @param setAside folder with a copy of what was found; empty if nothing was there
     * @param backups newest first
     * @param canOpenRest whether it can be opened without what it lacks, see {@link StoreOpener#openRest}
     */
    record RecoveryNeeded(String sentence, Optional<Path> setAside, List<BackupCopy> backups, boolean canOpenRest)
            implements OpenResult {
        public RecoveryNeeded {
            backups = List.copyOf(backups);
        }
    }

    /** Why a store is not opened. */
    enum RefusalReason {
        /** The app, or a command, has it open. */
        IN_USE,
        /** A newer version of the app wrote it. */
        NEWER,
        /** It is a database of another program. */
        NOT_OURS,
        /** Something else copies or locks files in that folder. */
        SYNCED_FOLDER,
        /** The disk has no room for it. */
        FULL,
        /** It cannot be read or written there. */
        NO_ACCESS
    }
}
