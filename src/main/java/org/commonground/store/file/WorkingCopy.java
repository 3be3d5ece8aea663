package org.commonground.store.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.commonground.files.AtomicFiles;
import org.commonground.i18n.Messages;

/**
 * A copy of a store that can only be read where it lies. SQLite must write beside the file that it opens, if only to bring in the log of a
 * killed run, so the copy is opened in its place; it is deleted when it is closed.
 */
public record WorkingCopy(Path original, Path folder) implements Closeable {

    /** Whether a store is there and cannot be written, be it for its drive, its folder or itself. */
    public static boolean isNeeded(Path store) {
        return Files.isRegularFile(store)
                && !(Files.isWritable(store) && Files.isWritable(AtomicFiles.folderOf(store)));
    }

    public static WorkingCopy of(Path store) throws IOException {
        var copy = new WorkingCopy(store, Files.createTempDirectory("common-ground-"));
        try {
            copyIn(store, copy.file());
            copyIn(new StoreFiles(store).log(), new StoreFiles(copy.file()).log());
            copyIn(AcknowledgedChanges.of(store), AcknowledgedChanges.of(copy.file()));
            return copy;
        } catch (IOException e) {
            copy.close();
            throw e;
        }
    }

    public Path file() {
        return folder.resolve(original.getFileName());
    }

    public String readOnlyMessage() {
        return Messages.text("storage.store_can_only_read", original);
    }

    private static void copyIn(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.copy(from, to);
            AtomicFiles.makePrivate(to);
        }
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
