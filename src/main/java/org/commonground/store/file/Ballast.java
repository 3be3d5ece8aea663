package org.commonground.store.file;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.commonground.files.AtomicFiles;

/** A file beside the store that only reserves space. On a full disk it is deleted, so that the last changes can still be saved. */
public final class Ballast {

    public static final int BYTES = 1_000_000;

    private final Path file;

    public Ballast(Path store) {
        file = store.resolveSibling(store.getFileName() + ".ballast");
    }

    /** Makes it where it is missing and the disk has plenty. Without it work goes on all the same. */
    public void create() {
        try {
            if (!Files.exists(file)
                    && Files.getFileStore(AtomicFiles.folderOf(file)).getUsableSpace() > 3L * BYTES) {
                // Random bytes, which no file system can compress.
                var noise = new byte[BYTES];
                new Random(BYTES).nextBytes(noise);
                AtomicFiles.writePrivate(file, noise);
            }
        } catch (IOException e) {
            log("No ballast was laid: {0}", e);
        }
    }

    /** Gives its room to the disk. @return whether there was any to give */
    public boolean free() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            log("The ballast could not be freed: {0}", e);
            return false;
        }
    }

    private static void log(String what, IOException e) {
        System.getLogger(Ballast.class.getName())
                .log(Level.INFO, what, e.getClass().getName());
    }
}
