package org.commonground.app;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.commonground.ui.kit.Settings;

/** The small files beside a store. They are written in the order of the calls, on a thread of their own. */
final class KeptFiles implements AutoCloseable {

    private final Path store;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("settings").daemon().factory());

    KeptFiles(Path store) {
        this.store = store;
    }

    /** @param name of the file */
    <T> KeptFile<T> file(String name, Class<T> type) {
        return new KeptFile<>(store.resolveSibling(name), type, writer);
    }

    /** What is chosen about the app. */
    KeptFile<Settings> settings() {
        return file("settings.json", Settings.class);
    }

    /** Waits until everything is written. */
    @Override
    public void close() {
        writer.close();
    }
}
