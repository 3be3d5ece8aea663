package org.commonground.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.commonground.files.AtomicFiles;
import org.commonground.i18n.Messages;
import org.commonground.json.Json;
import org.commonground.json.UnreadableJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A record that is kept in a small file beside the store; what cannot be read or written is told to the log and done without. */
final class SettingsFile<T> {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    /** Made when it is first used, which takes a few milliseconds. */
    private static final class Codec {
        static final Json JSON = new Json();
    }

    private final Path file;
    private final Class<T> type;
    private final Executor writer;
    private final Consumer<String> notices;
    private Optional<T> kept = Optional.empty();

    /**
     * @param writer writes one value after the other
     * @param notices gets a sentence if the file cannot be read; it is set aside then
     */
    SettingsFile(Path file, Class<T> type, Executor writer, Consumer<String> notices) {
        this.file = file;
        this.type = type;
        this.writer = writer;
        this.notices = notices;
    }

    /** Makes what reads JSON if there is something to read: otherwise the first file that is read waits for it. */
    static void prepareFor(Path file) {
        if (Files.exists(file)) {
            LOG.debug("{} reads {}", Codec.JSON, file.getFileName());
        }
    }

    /** Keeps a value from now on; it is on the disk once the writer has come to it. */
    void write(T value) {
        kept = Optional.of(value);
        try {
            writer.execute(() -> put(Codec.JSON.write(value)));
        } catch (RejectedExecutionException e) {
            LOG.info("{} was not kept: the app is closing", file.getFileName());
        }
    }

    private void put(String text) {
        try {
            AtomicFiles.writePrivate(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.info("{} was not kept: {}", file.getFileName(), e.getClass().getName());
        }
    }

    /** What was written last, else what the file holds. */
    Optional<T> read() {
        return kept.isPresent() ? kept : readFile();
    }

    private Optional<T> readFile() {
        try {
            return Files.exists(file) ? Optional.of(Codec.JSON.read(Files.readString(file), type)) : Optional.empty();
        } catch (IOException | UnreadableJson e) {
            LOG.warn("{} was not read: {}", file.getFileName(), e.getClass().getName());
            setAside();
            return Optional.empty();
        }
    }

    private void setAside() {
        var aside = file.resolveSibling(file.getFileName() + ".broken");
        try {
            if (Files.isRegularFile(file)) {
                Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
                notices.accept(Messages.text("app.settings_set_aside", file, aside.getFileName()));
            }
        } catch (IOException e) {
            notices.accept(Messages.text("app.settings_unreadable", file));
        }
    }
}
