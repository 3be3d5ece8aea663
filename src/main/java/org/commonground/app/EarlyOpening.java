package org.commonground.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
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

    static void begin(Path store) {
        BEGUN.set(CompletableFuture.supplyAsync(
                () -> {
                    Logs.keepIn(DataFolder.path());
                    // The time zone is read here too, for all clocks.
                    var opened = StoreOpener.open(store, Clock.systemDefaultZone());
                    SettingsFile.prepareFor(WindowMemory.fileBeside(store));
                    return opened;
                },
                work -> Thread.ofPlatform().name("opening").daemon().start(work)));
    }

    /** The opening that was begun, for the first App that asks; empty for an App that is started in another way. */
    static Optional<CompletableFuture<OpenResult>> begun() {
        return Optional.ofNullable(BEGUN.getAndSet(null));
    }
}
