package org.commonground.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** The log for support: a few files in the data folder that replace one another. It never holds a card, a name or a vote. */
final class Logs {

    private static final int BYTES = 1_000_000;
    private static final int FILES = 3;

    private Logs() {}

    /** Without a log, where the folder cannot be written, the app starts all the same: what is wrong there, the store says. */
    static void keepIn(Path folder) {
        try {
            Files.createDirectories(folder);
            var handler = new FileHandler(folder.resolve("log-%g.txt").toString(), BYTES, FILES, true);
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.INFO);
            handler.setErrorManager(new Unwritten());
            Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            Logger.getLogger(Logs.class.getName()).log(Level.INFO, "There is no log", e);
        }
    }

    /** On a full disk the log stops; one sentence in place of the trace that Java would print. */
    private static final class Unwritten extends ErrorManager {
        private final AtomicBoolean said = new AtomicBoolean();

        @Override
        public void error(@Nullable String message, @Nullable Exception e, int code) {
            if (!said.getAndSet(true)) {
                System.err.println("The log cannot be written; is the disk full?");
            }
        }
    }
}
