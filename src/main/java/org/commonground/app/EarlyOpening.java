package org.commonground.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.commonground.store.OpenResult;
import org.commonground.store.StoreOpener;
import org.commonground.store.file.DataFolder;
import org.jspecify.annotations.Nullable;

/**
 * Opens the log, and then the store of the window, while JavaFX starts, which takes as long. JavaFX creates the {@link App} itself, so
 * that what was begun can only be handed over in a static field.
 */
final class EarlyOpening {

    private static final AtomicReference<@Nullable CompletableFuture<OpenResult>> BEGUN = new AtomicReference<>();

    private EarlyOpening() {}

    static void begin(Path store, Clock clock) {
        BEGUN.set(CompletableFuture.supplyAsync(
                () -> {
                    Logs.keepIn(DataFolder.path());
                    var opened = StoreOpener.open(store, clock);
                    SettingsFile.prepare();
                    return opened;
                },
                work -> Thread.ofPlatform().name("opening").daemon().start(work)));
    }

    /** Waits until the store is open that was begun with; an App that nothing was begun for opens it here. */
    static OpenResult await(Path store, Clock clock) {
        var begun = BEGUN.getAndSet(null);
        return begun == null ? StoreOpener.open(store, clock) : begun.join();
    }
}
