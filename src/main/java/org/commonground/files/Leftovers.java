package org.commonground.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Temporary files of this app whose process was killed before it could remove them. They are told by the process in their name. */
public final class Leftovers {

    private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** Of a single file or a database; or of a batch of files, where earlier versions of the app wrote no process. */
    private static final Pattern NAME = Pattern.compile(".*\\.(\\d+)-" + UUID + "\\.part(?:-wal|-journal|-shm)?"
            + "|\\.(?:(\\d+)-)?" + UUID + "\\.\\d+\\.(?:new|old)");

    private static final Pattern FOLDER = Pattern.compile("common-ground-(\\d+)-.*");

    /** File systems keep times with a precision of two seconds or better. */
    private static final Duration PRECISION = Duration.ofSeconds(2);

    private static final Duration OLD = Duration.ofHours(1);

    private Leftovers() {}

    /** Removes them from a folder. What cannot be removed stays: it does no harm. */
    public static void remove(Path folder) {
        remove(folder, NAME);
    }

    /** A folder for temporary files, which {@link #removeTemporaryFolders} removes once this process is gone. */
    public static Path createTemporaryFolder() throws IOException {
        removeTemporaryFolders();
        return Files.createTempDirectory(
                "common-ground-" + ProcessHandle.current().pid() + "-");
    }

    private static void removeTemporaryFolders() {
        remove(Path.of(System.getProperty("java.io.tmpdir", "/tmp")), FOLDER);
    }

    private static void remove(Path folder, Pattern names) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = names.matcher(file.getFileName().toString());
                if (name.matches() && isAbandoned(file, process(name))) {
                    delete(file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(Leftovers.class.getName())
                    .log(
                            Level.INFO,
                            "Temporary files were left: {0}",
                            e.getClass().getName());
        }
    }

    private static Optional<String> process(Matcher name) {
        return IntStream.rangeClosed(1, name.groupCount())
                .mapToObj(name::group)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static boolean isAbandoned(Path file, Optional<String> process) throws IOException {
        var changed = Files.getLastModifiedTime(file).toInstant();
        if (process.isEmpty()) {
            return changed.isBefore(Instant.now().minus(OLD));
        }
        // Another process may have the number by now: it began after the file was written.
        return ProcessHandle.of(Long.parseLong(process.get()))
                .flatMap(found -> found.info().startInstant())
                .map(begun -> begun.isAfter(changed.plus(PRECISION)))
                .orElse(true);
    }

    private static void delete(Path file) throws IOException {
        try (var files = Files.walk(file)) {
            for (var inner : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(inner);
            }
        }
    }
}
