package org.commonground.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.commonground.files.AtomicFiles;

/** The files of a store that is not open: the database and the log beside it. */
record StoreFiles(Path store) {

    /** The header of a database, its first 100 bytes (SQLite file format, 1.3). */
    record Header(int version, int application) {}

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 100;
    private static final int VERSION = 60;
    private static final int APPLICATION = 68;

    boolean exists() {
        return Files.exists(store);
    }

    Path log() {
        return beside("-wal");
    }

    boolean hasLog() throws IOException {
        return Files.exists(log()) && Files.size(log()) > 0;
    }

    /** Empty if it is no database at all. */
    Optional<Header> header() throws IOException {
        var bytes = ByteBuffer.allocate(HEADER);
        try (var channel = FileChannel.open(store)) {
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // A read may bring less than was asked for.
            }
        }
        boolean database = !bytes.hasRemaining()
                && ByteBuffer.wrap(bytes.array(), 0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
        return database ? Optional.of(new Header(bytes.getInt(VERSION), bytes.getInt(APPLICATION))) : Optional.empty();
    }

    /** Opening writes a killed run's log into the database and removes it, so a copy waits for the checks to pass. */
    void keepLog() throws IOException {
        if (hasLog()) {
            Files.copy(log(), keptLog(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void dropKeptLog() throws IOException {
        Files.deleteIfExists(keptLog());
    }

    /**
     * Copies what is there into a folder of its own; what was copied before and has not changed since is not copied again.
     *
     * @return the folder, empty if there is nothing
     */
    Optional<Path> setAside() throws IOException {
        var first = exists() ? store : log();
        if (!Files.exists(first)) {
            return Optional.empty();
        }
        var name = Files.getLastModifiedTime(first).toString().replace(':', '-');
        var folder = store.resolveSibling("damaged").resolve(store.getFileName() + "-" + name);
        AtomicFiles.makeFolder(folder);
        copyAside(store, folder.resolve(store.getFileName()));
        copyAside(log(), folder.resolve(log().getFileName()));
        copyAside(keptLog(), folder.resolve(log().getFileName()));
        return Optional.of(folder);
    }

    /** Removes them. The log first: beside another database it would be written into that. */
    void remove() throws IOException {
        Files.deleteIfExists(log());
        Files.deleteIfExists(beside("-journal"));
        Files.deleteIfExists(store);
        dropKeptLog();
    }

    private static void copyAside(Path from, Path to) throws IOException {
        if (Files.exists(from) && !Files.exists(to)) {
            AtomicFiles.copy(from, to);
        }
    }

    private Path keptLog() {
        return beside("-wal.before");
    }

    private Path beside(String end) {
        return store.resolveSibling(store.getFileName() + end);
    }
}
