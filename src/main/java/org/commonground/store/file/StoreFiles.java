package org.commonground.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.commonground.files.AtomicFiles;
import org.commonground.files.Leftovers;

/** The files of a store that is not open: the database and the log beside it. */
public record StoreFiles(Path store) {

    /** The header of a database, its first 100 bytes (SQLite file format, 1.3). */
    public record Header(int version, int application, int pageSize) {}

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 100;
    private static final int PAGE_SIZE = 16;
    private static final int VERSION = 60;
    private static final int APPLICATION = 68;

    public boolean exists() {
        return Files.exists(store);
    }

    public Path log() {
        return beside("-wal");
    }

    public boolean hasLog() throws IOException {
        return Files.exists(log()) && Files.size(log()) > 0;
    }

    /** Empty if it is no database at all. */
    public Optional<Header> header() throws IOException {
        var bytes = ByteBuffer.allocate(HEADER);
        try (var channel = FileChannel.open(store)) {
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // A read may bring less than was asked for.
            }
        }
        boolean database = !bytes.hasRemaining()
                && ByteBuffer.wrap(bytes.array(), 0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
        return database
                ? Optional.of(new Header(bytes.getInt(VERSION), bytes.getInt(APPLICATION), pageSize(bytes)))
                : Optional.empty();
    }

    /**
     * Opening writes a killed run's log into the database and removes it, so a copy waits for the checks to pass. A copy that is there
     * is of a start that did not get so far: it holds more.
     */
    public void copyLog() throws IOException {
        if (hasLog() && !Files.exists(logCopy())) {
            AtomicFiles.copyPrivate(log(), logCopy());
        }
    }

    public void deleteLogCopy() throws IOException {
        Files.deleteIfExists(logCopy());
    }

    /**
     * Copies what is there into a folder of its own; what was copied before and has not changed since is not copied again.
     *
     * @return the folder, empty if there is nothing
     */
    public Optional<Path> setAside() throws IOException {
        var first = exists() ? store : log();
        if (!Files.exists(first)) {
            return Optional.empty();
        }
        var name = Files.getLastModifiedTime(first).toString().replace(':', '-');
        var folder = store.resolveSibling("damaged").resolve(store.getFileName() + "-" + name);
        AtomicFiles.createPrivateFolder(folder);
        copyAside(store, folder.resolve(store.getFileName()));
        copyAside(logCopy(), folder.resolve(log().getFileName()));
        copyAside(log(), folder.resolve(log().getFileName()));
        return Optional.of(folder);
    }

    /** Every file beside the store that belongs to it, whether or not it is there. */
    public List<Path> all() {
        return List.of(store, log(), logCopy(), beside(".lock"), beside(".ballast"), AcknowledgedChanges.of(store));
    }

    /** Closes them to others: those of an earlier version, or that were copied here, may be readable for them. */
    public void makePrivate() {
        try {
            if (AtomicFiles.folderOf(store).equals(DataFolder.path())) {
                AtomicFiles.makeFolderPrivate(DataFolder.path());
            }
            for (var own : all()) {
                if (Files.exists(own)) {
                    AtomicFiles.makePrivate(own);
                }
            }
        } catch (IOException e) {
            // Files that belong to somebody else, in a folder that is shared on purpose.
            System.getLogger(StoreFiles.class.getName())
                    .log(System.Logger.Level.INFO, "Permissions were left: {0}", e.getMessage());
        }
    }

    /** Removes what jobs left in the store's folders that were killed. */
    public void removeLeftovers() {
        for (var folder : List.of("", "backups", "programmes")) {
            Leftovers.remove(store.resolveSibling(folder));
        }
    }

    /** Removes them. The log first: beside another database it would be written into that. */
    public void delete() throws IOException {
        Files.deleteIfExists(log());
        Files.deleteIfExists(beside("-journal"));
        Files.deleteIfExists(store);
        deleteLogCopy();
        Files.deleteIfExists(AcknowledgedChanges.of(store));
    }

    /** Puts a whole store in the place of this one, which was copied aside. */
    public void replaceBy(Path whole) throws IOException {
        Files.deleteIfExists(log());
        Files.deleteIfExists(beside("-journal"));
        AtomicFiles.moveIntoPlace(whole, store);
    }

    /** 1 stands for 65,536, which two bytes do not hold. */
    private static int pageSize(ByteBuffer header) {
        int size = Short.toUnsignedInt(header.getShort(PAGE_SIZE));
        return size == 1 ? 65_536 : size;
    }

    private static void copyAside(Path from, Path to) throws IOException {
        if (Files.exists(from) && !Files.exists(to)) {
            AtomicFiles.copyPrivate(from, to);
        }
    }

    /** The log as it was before the store was opened; it is there only while the store cannot be trusted. */
    public Path logCopy() {
        return beside("-wal.before");
    }

    private Path beside(String end) {
        return store.resolveSibling(store.getFileName() + end);
    }
}
