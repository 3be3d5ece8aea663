package org.commonground.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.commonground.ui.control.Settings;

/** The small files beside a store. They are written in the order of the calls, on a thread of their own. */
final class SettingsFiles implements AutoCloseable {

    private final Path store;
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("settings").daemon().factory());

    SettingsFiles(Path store) {
        this.store = store;
    }

    /** @param name of the file */
    <T> SettingsFile<T> file(String name, Class<T> type) {
        return new SettingsFile<>(store.resolveSibling(name), type, writer, notices::add);
    }

    /** Sentences about files that could not be read so far. */
    List<String> notices() {
        return List.copyOf(notices);
    }

    /** What is chosen about the app. */
    SettingsFile<Settings> settings() {
        return file("settings.json", Settings.class);
    }

    /** Waits until everything is written. */
    @Override
    public void close() {
        writer.close();
    }
}
