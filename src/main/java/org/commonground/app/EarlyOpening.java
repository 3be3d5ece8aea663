package org.commonground.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.commonground.store.OpenResult;
import org.commonground.store.StoreOpener;

/**
 * Opens the store of the window while JavaFX starts, which takes as long. JavaFX creates the {@link App} itself, so that what was begun
 * can only be handed over in a static field.
 */
final class EarlyOpening {

    private static final CompletableFuture<OpenResult> RESULT = new CompletableFuture<>();

    private EarlyOpening() {}

    static void begin(Path store, Clock clock) {
        RESULT.completeAsync(
                () -> StoreOpener.open(store, clock),
                work -> Thread.ofPlatform().name("opening").daemon().start(work));
    }

    /** Waits until the store is open, or cannot be opened. */
    static OpenResult await() {
        return RESULT.join();
    }
}
