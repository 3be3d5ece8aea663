package org.commonground.store.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.commonground.files.AtomicFiles;
import org.commonground.i18n.Messages;
import org.commonground.session.StoreFailure;
import org.commonground.store.file.DataFolder;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Unpacks SQLite's own library once into the data folder. Left alone, the driver unpacks it into the temporary folder at each start,
 * and every killed start leaves a megabyte there.
 */
public final class NativeLibrary {

    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    private NativeLibrary() {}

    /** Points the driver at the unpacked library; whoever has done so already, or by a start option, is left alone. */
    static synchronized void prepare() {
        if (System.getProperty(PATH) != null) {
            return;
        }
        try {
            var folder = DataFolder.path().resolve("native");
            System.setProperty(NAME, unpack(folder));
            System.setProperty(PATH, folder.toString());
        } catch (IOException | UncheckedIOException | StoreFailure e) {
            // Without a data folder the store itself may still be elsewhere: the driver then unpacks in its own way.
            System.getLogger(NativeLibrary.class.getName())
                    .log(Level.INFO, "SQLite's library stays in the temporary folder: {0}", e.getMessage());
        }
    }

    /** Puts the library that the driver brings along into the folder, unless it is there. @return its file name */
    public static String unpack(Path folder) throws IOException {
        var name = LibraryLoaderUtil.getNativeLibName();
        try (var packed =
                NativeLibrary.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            if (packed == null) {
                throw new IOException(Messages.text("storage.sqlite_not_for_machine"));
            }
            var library = packed.readAllBytes();
            var file = folder.resolve(name);
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), library)) {
                AtomicFiles.createPrivateFolder(folder);
                AtomicFiles.writePrivate(file, library);
            }
            return name;
        }
    }
}
