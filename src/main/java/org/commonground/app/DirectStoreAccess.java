package org.commonground.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.commonground.cli.StoreAccess;
import org.commonground.session.Library;
import org.commonground.session.Saving;
import org.commonground.session.StoreFailure;
import org.commonground.store.Store;
import org.commonground.store.file.DataFolder;

/** The store for the commands without a window. */
final class DirectStoreAccess implements StoreAccess {

    /** Opens stores for commands. */
    static final Opener OPENER = new Opener() {
        @Override
        public Path usual() {
            return DataFolder.store();
        }

        @Override
        public StoreAccess open(Path store) {
            return new DirectStoreAccess(
                    org.commonground.store.StoreOpener.openOrFail(store.toAbsolutePath(), Clock.systemDefaultZone()));
        }
    };

    private final Store store;

    private DirectStoreAccess(Store store) {
        this.store = store;
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
    public Path backup() {
        return store.backUp();
    }

    @Override
    public void backupTo(Path file) {
        store.copyTo(file);
    }

    @Override
    public List<String> check() {
        var wrong = new ArrayList<String>();
        store.checkResult().toCompletableFuture().join().ifPresent(wrong::add);
        for (var entry : store.library().list()) {
            try {
                store.library().open(entry.id());
            } catch (StoreFailure e) {
                wrong.add(entry.title() + ": " + e.getMessage());
            }
        }
        return wrong;
    }

    @Override
    public void close() {
        store.close();
    }
}
