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
        // A link to a folder is a folder, which createDirectories would refuse.
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, permissions("rwx------"));
        }
    }

    /** Lets nobody but the user into a folder that is the app's own, also if it was made otherwise. */
    public static void makeFolderPrivate(Path folder) throws IOException {
        createPrivateFolder(folder);
        if (POSIX) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static FileAttribute<?>[] permissions(String text) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))}
                : new FileAttribute<?>[0];
    }

    /** Makes an empty file that nobody but the user may read, unless there is one of its name. */
    public static void createPrivateFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, permissions("rw-------"));
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
        Leftovers.remove(folderOf(file));
        writeAtomically(file, part -> Files.write(part, contents));
        return file;
    }

    /** As {@link #write}, with what is in another file. */
    public static void copy(Path from, Path to) throws IOException {
        writeAtomically(to, part -> Files.copy(from, part));
    }

    /** As {@link #write}, for a file of the app's own that nobody but the user may read. */
    public static void writePrivate(Path file, byte[] contents) throws IOException {
        writeAtomically(file, part -> {
            createPrivateFile(part);
            Files.write(part, contents);
        });
    }

    /** As {@link #writePrivate}, with what is in another file. */
    public static void copyPrivate(Path from, Path to) throws IOException {
        writeAtomically(to, part -> {
            createPrivateFile(part);
            try (var out = Files.newOutputStream(part)) {
                Files.copy(from, out);
            }
        });
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

    /** A name that nobody else uses, with this process in it; see {@link Leftovers}. */
    public static String uniqueName() {
        return ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    }

    /** A name beside the file that nobody else uses, ending in {@code .part}. */
    public static Path partOf(Path file) {
        return file.resolveSibling(file.getFileName() + "." + uniqueName() + ".part");
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
