package org.commonground.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.commonground.cli.StoreAccess;
import org.commonground.i18n.Messages;
import org.commonground.session.Library;
import org.commonground.session.Saving;
import org.commonground.session.StoreFailure;
import org.commonground.session.WorkshopRepairs;
import org.commonground.store.Store;
import org.commonground.store.StoreOpener;
import org.commonground.store.file.DataFolder;
import org.commonground.store.file.StoreFiles;

/** The store for the commands without a window. */
record DirectStoreAccess(Store store) implements StoreAccess {

    /** Opens stores for commands. */
    static final Opener OPENER = new Opener() {
        @Override
        public Path usual() {
            return DataFolder.store();
        }

        @Override
        public StoreAccess open(Path store) {
            return new DirectStoreAccess(StoreOpener.openOrFail(store.toAbsolutePath(), Clock.systemDefaultZone()));
        }

        @Override
        public List<Path> filesOf(Path store) {
            return new StoreFiles(store).all();
        }

        @Override
        public Recovery recovery(Path store) {
            return new DirectRecovery(store.toAbsolutePath(), Clock.systemDefaultZone());
        }
    };

    private record DirectRecovery(Path store, Clock clock) implements Recovery {

        @Override
        public List<String> backups() {
            return StoreOpener.backups(store, clock).stream()
                    .map(backup -> Messages.ofSystem()
                            .get(
                                    backup.whole() ? "cli.backup_line" : "cli.backup_line_damaged",
                                    backup.file().getFileName().toString(),
                                    backup.workshops(),
                                    backup.records(),
                                    backup.lastChange().toString()))
                    .toList();
        }

        @Override
        public void restore(String name) {
            var backup = StoreOpener.backups(store, clock).stream()
                    .filter(copy -> copy.file().getFileName().toString().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new StoreFailure(Messages.text("storage.no_such_backup", name)));
            StoreOpener.restore(store, backup, clock).requireReady().close();
        }

        @Override
        public Optional<String> openRest() {
            try (var opened = StoreOpener.openRest(store, clock).requireReady()) {
                return opened.openingNotice();
            }
        }
    }

    @Override
    public Library library() {
        return store.library();
    }

    @Override
    public Saving saving() {
        return store.saving();
    }

    @Override
    public Optional<String> readOnly() {
        return store.readOnly();
    }

    @Override
    public Path backup() {
        var made = store.backUp();
        if (!Store.isWhole(made)) {
            throw new StoreFailure(Messages.text("storage.backup_of_damaged", made));
        }
        return made;
    }

    @Override
    public void backupTo(Path file) {
        store.copyTo(file);
    }

    @Override
    public List<String> check() {
        return store.check();
    }

    @Override
    public WorkshopRepairs repairs() {
        return store.repairs();
    }

    @Override
    public void close() {
        store.close();
    }
}
