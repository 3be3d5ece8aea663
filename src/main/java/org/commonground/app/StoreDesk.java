package org.commonground.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.commonground.cli.Desk;
import org.commonground.live.Library;
import org.commonground.live.Saving;
import org.commonground.live.StoreFailure;
import org.commonground.store.DataFolder;
import org.commonground.store.Store;

/** The store for the commands without a window. */
final class StoreDesk implements Desk {

    /** Opens stores for commands. */
    static final Opener OPENER = new Opener() {
        @Override
        public Path usual() {
            return DataFolder.store();
        }

        @Override
        public Desk open(Path store) {
            return new StoreDesk(
                    org.commonground.store.Opener.openOrFail(store.toAbsolutePath(), Clock.systemDefaultZone()));
        }
    };

    private final Store store;

    private StoreDesk(Store store) {
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
        store.checked().toCompletableFuture().join().ifPresent(wrong::add);
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
