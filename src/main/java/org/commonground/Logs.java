package org.commonground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The log for support: a few files in the data folder that replace one another. It never holds a card, a name or a vote. */
final class Logs {

    private static final int BYTES = 1_000_000;
    private static final int FILES = 3;

    private Logs() {}

    static void keepIn(Path folder) {
        try {
            Files.createDirectories(folder);
            var handler = new FileHandler(folder.resolve("log-%g.txt").toString(), BYTES, FILES, true);
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.INFO);
            Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
