package org.commonground.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.files.AtomicFiles;
import org.commonground.files.Leftovers;

/**
 * Writes several files into a folder, all or none. Each is written under a temporary name in the same folder and forced to the
 * disk; {@link #publish} renames them all. Closing the batch before that deletes the temporary files; those of a killed process are deleted when the next batch begins. Not thread-safe, except that
 * {@link #write} may be called on several threads for different entries.
 */
final class FileBatch implements AutoCloseable {
    /** A file of the batch: its final place, its temporary file, and where the file that it replaces is kept meanwhile. */
    record BatchEntry(Path target, Path temporary, Path backup) {}

    /** Writes the content of one file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Path folder;
    private final String temporaryPrefix = "." + AtomicFiles.uniqueName() + ".";
    private final List<BatchEntry> entries = new ArrayList<>();

    /** @param folder must exist */
    FileBatch(Path folder) {
        this.folder = folder;
        Leftovers.remove(folder);
    }

    void add(String fileName, Content content) throws IOException {
        write(addEntry(fileName), content);
    }

    BatchEntry addEntry(String fileName) {
        var number = temporaryPrefix + entries.size();
        var entry = new BatchEntry(
                folder.resolve(fileName), folder.resolve(number + ".new"), folder.resolve(number + ".old"));
        entries.add(entry);
        return entry;
    }

    Path write(BatchEntry entry, Content content) throws IOException {
        try (var channel =
                FileChannel.open(entry.temporary(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.writeTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
        return entry.target();
    }

    /**
     * Renames all files to their final names; if one cannot be renamed, none is.
     *
     * @return the files, in the order in which they were added
     */
    List<Path> publish() throws IOException {
        var named = new ArrayList<BatchEntry>();
        try {
            for (var entry : entries) {
                keepPrevious(entry);
            }
            for (var entry : entries) {
                Files.move(entry.temporary(), entry.target(), StandardCopyOption.ATOMIC_MOVE);
                named.add(entry);
            }
            AtomicFiles.syncFolder(folder);
        } catch (IOException e) {
            for (var entry : named) {
                putBack(entry).ifPresent(e::addSuppressed);
            }
            throw e;
        }
        return entries.stream().map(BatchEntry::target).toList();
    }

    /** Keeps the old file under a second name, so that it can be restored. */
    private static void keepPrevious(BatchEntry entry) throws IOException {
        if (!Files.exists(entry.target())) {
            return;
        }
        try {
            Files.createLink(entry.backup(), entry.target());
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(
                    entry.target(), entry.backup()); // file systems of USB sticks and network shares have no hard links
        }
    }

    private static Optional<IOException> putBack(BatchEntry entry) {
        try {
            if (Files.exists(entry.backup())) {
                Files.move(entry.backup(), entry.target(), StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.delete(entry.target());
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (var entry : entries) {
            Files.deleteIfExists(entry.temporary());
            Files.deleteIfExists(entry.backup());
        }
    }
}
