package org.commonground.packaging;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Folders with everything in them. */
final class Trees {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private Trees() {}

    /** Everything in a folder and the folder itself, by name, folders before what is in them. */
    static List<Path> list(Path top) throws IOException {
        try (var all = Files.walk(top)) {
            return all.sorted(Comparator.comparing(
                            path -> top.relativize(path).toString().replace(File.separatorChar, '\0')))
                    .toList();
        }
    }

    static void deleteTree(Path top) throws IOException {
        if (Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            for (var path : list(top).reversed()) {
                Files.delete(path);
            }
        }
    }

    /** Copies a file, or a folder with everything in it; links stay links. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        for (var path : list(from)) {
            var copy = path.equals(from) ? to : to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(
                        path,
                        copy,
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Gives everything the same time, and permissions that do not depend on who makes the packages. */
    static void normalise(Path top, Instant time) throws IOException {
        for (var path : list(top).reversed()) {
            if (POSIX && !Files.isSymbolicLink(path)) {
                boolean runs = Files.isDirectory(path) || Files.isExecutable(path);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
            }
            Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setTimes(FileTime.from(time), null, null);
        }
    }

    /** How many bytes the files in a folder have together. */
    static long size(Path top) throws IOException {
        return list(top).stream()
                .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                .mapToLong(Trees::length)
                .sum();
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
