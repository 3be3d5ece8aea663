package org.commonground.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.commonground.json.Json;
import org.commonground.json.UnreadableJson;
import org.commonground.ui.kit.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A record that is kept in a small file beside the store; what cannot be read or written is told to the log and done without. */
final class KeptFile<T> {

    private static final Logger LOG = LoggerFactory.getLogger(KeptFile.class);
    private static final Json JSON = new Json();

    private final Path file;
    private final Class<T> type;

    KeptFile(Path file, Class<T> type) {
        this.file = file;
        this.type = type;
    }

    /** What is chosen about the app, beside that store. */
    static KeptFile<Settings> settings(Path store) {
        return new KeptFile<>(store.resolveSibling("settings.json"), Settings.class);
    }

    void write(T value) {
        try {
            Files.writeString(file, JSON.write(value));
        } catch (IOException e) {
            LOG.info("{} was not kept: {}", file.getFileName(), e.getClass().getName());
        }
    }

    Optional<T> read() {
        try {
            return Files.exists(file) ? Optional.of(JSON.read(Files.readString(file), type)) : Optional.empty();
        } catch (IOException | UnreadableJson e) {
            LOG.warn("{} was not read: {}", file.getFileName(), e.getClass().getName());
            return Optional.empty();
        }
    }
}
