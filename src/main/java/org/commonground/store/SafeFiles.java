package org.commonground.store;

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

/** Files that are there whole or not at all, also after a power cut. None of it is for a store that is open. */
final class SafeFiles {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private SafeFiles() {}

    /** Makes the folders that are missing, for the user's eyes only. */
    static void makeFolder(Path folder) throws IOException {
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

    static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
    }

    /** Lets nobody but the user read a file. */
    static void makePrivate(Path file) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    static void write(Path file, byte[] contents) throws IOException {
        var part = partOf(file);
        Files.write(part, contents);
        putInPlace(part, file);
    }

    static void copy(Path from, Path to) throws IOException {
        var part = partOf(to);
        Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
        putInPlace(part, to);
    }

    /** A name beside the file that nobody else uses. */
    static Path partOf(Path file) {
        return file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    /** Gives a finished file its name. The order is what makes it hold through a power cut: contents, name, folder. */
    static void putInPlace(Path part, Path file) throws IOException {
        sync(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(folderOf(file));
    }

    private static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    static void syncFolder(Path folder) throws IOException {
        // Windows has no handle on a folder; it writes names through by itself.
        if (POSIX) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
