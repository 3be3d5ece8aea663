package org.commonground.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.UUID;

/**
 * Writes files that are there whole or not at all, also after a power cut. Not for a store that is open: opening a second handle on it
 * and closing that drops SQLite's lock.
 */
public final class AtomicFiles {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private AtomicFiles() {}

    private interface PartWriter {
        void fill(Path part) throws IOException;
    }

    /** Makes the folders that are missing, for the user's eyes only. */
    public static void createPrivateFolder(Path folder) throws IOException {
        var attributes = POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        // A link to a folder is a folder, which createDirectories would refuse.
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes);
        }
    }

    public static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
    }

    /** Lets nobody but the user read a file. */
    public static void makePrivate(Path file) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** Writes a file, or leaves the one that is there as it is. @return the file */
    public static Path write(Path file, byte[] contents) throws IOException {
        writeAtomically(file, part -> Files.write(part, contents));
        return file;
    }

    /** As {@link #write}, with what is in another file. */
    public static void copy(Path from, Path to) throws IOException {
        writeAtomically(to, part -> Files.copy(from, part));
    }

    private static void writeAtomically(Path file, PartWriter filling) throws IOException {
        var part = partOf(file);
        try {
            filling.fill(part);
            moveIntoPlace(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A name beside the file that nobody else uses, ending in {@code .part}. */
    public static Path partOf(Path file) {
        return file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    /** Gives a finished file its name. The order is what makes it hold through a power cut: contents, name, folder. */
    public static void moveIntoPlace(Path part, Path file) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(folderOf(file));
    }

    /** Makes the names in a folder survive a power cut. Windows has no handle on a folder; it writes names through by itself. */
    public static void syncFolder(Path folder) throws IOException {
        if (POSIX) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
