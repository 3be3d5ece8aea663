package org.commonground.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.commonground.files.AtomicFiles;
import org.commonground.i18n.Messages;
import org.jspecify.annotations.Nullable;

/** The log for support: a few rotating files in the data folder. It never contains a card, a name or a vote. */
final class Logs {

    private static final int BYTES = 1_000_000;
    private static final int FILES = 3;

    private Logs() {}

    /** If the folder cannot be written, the app starts without a log: opening the store then reports the problem. */
    static void keepIn(Path folder) {
        try {
            AtomicFiles.makeFolderPrivate(folder);
            makePrivate(folder);
            var handler = new PrivateFileHandler(folder);
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.INFO);
            handler.setErrorManager(new LogErrorReporter());
            Logger.getLogger("").addHandler(handler);
            makePrivate(folder);
        } catch (IOException e) {
            Logger.getLogger(Logs.class.getName()).log(Level.INFO, "There is no log", e);
        }
    }

    private static void makePrivate(Path folder) throws IOException {
        try (var logs = Files.newDirectoryStream(folder, "log-*")) {
            for (var log : logs) {
                AtomicFiles.makePrivate(log);
            }
        }
    }

    /** Each file that is begun is closed to others at once, also when the log goes on in the next one. */
    private static final class PrivateFileHandler extends FileHandler {
        private final Path folder;

        PrivateFileHandler(Path folder) throws IOException {
            super(folder.resolve("log-%g.txt").toString(), BYTES, FILES, true);
            this.folder = folder;
        }

        @Override
        public synchronized void publish(LogRecord line) {
            super.publish(line);
            try {
                AtomicFiles.makePrivate(folder.resolve("log-0.txt"));
            } catch (IOException e) {
                reportError(null, e, ErrorManager.OPEN_FAILURE);
            }
        }
    }

    /** Prints one sentence instead of a stack trace when the log cannot be written, for example on a full disk. */
    private static final class LogErrorReporter extends ErrorManager {
        private final AtomicBoolean reported = new AtomicBoolean();

        @Override
        public void error(@Nullable String message, @Nullable Exception e, int code) {
            if (!reported.getAndSet(true)) {
                System.err.println(Messages.text("app.log_cannot_written_disk"));
            }
        }
    }
}
