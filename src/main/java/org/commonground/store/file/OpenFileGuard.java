package org.commonground.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether the store and its log are still the files that SQLite has open. A removed file can be written to as before, and
 * everything in it is gone with the process. Only names and attributes are read: a second handle on the store would drop SQLite's lock.
 *
 * <p>Not thread safe: used on the writer's thread.
 */
public final class OpenFileGuard {

    /** @param key device and inode; null on Windows, where an open file cannot be removed */
    private record Seen(@Nullable Object key, long size, FileTime changed) {

        static Seen of(Path file) throws IOException {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Seen(attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
        }

        boolean isSameFileAs(Seen before) {
            return key == null ? before.key == null : key.equals(before.key);
        }
    }

    private final Path store;
    private final Path log;
    private @Nullable Seen storeSeen;
    private @Nullable Seen logSeen;

    /** Remembers the files of a store that was opened just now. */
    public OpenFileGuard(Path store) throws IOException {
        this.store = store;
        log = new StoreFiles(store).log();
        remember();
    }

    /** Before something is written: why the files are not those that were left by the last write; empty if they are. */
    public Optional<String> changedSinceLastWrite() {
        return change(store, storeSeen, true, false).or(() -> change(log, logSeen, false, false));
    }

    /**
     * After something was written: why the files are not those that are open; empty if they are, which is then how they are remembered.
     *
     * @param mayShrink whether the write may have made a file shorter, as emptying the log does
     */
    public Optional<String> changedWhileWriting(boolean mayShrink) {
        var change = change(store, storeSeen, false, mayShrink).or(() -> change(log, logSeen, false, mayShrink));
        try {
            if (change.isEmpty()) {
                remember();
            }
            return change;
        } catch (IOException e) {
            return Optional.of(gone(store));
        }
    }

    private void remember() throws IOException {
        storeSeen = Seen.of(store);
        logSeen = Files.exists(log) ? Seen.of(log) : null;
    }

    private static Optional<String> change(Path file, @Nullable Seen before, boolean comparesTime, boolean mayShrink) {
        if (before == null) {
            return Optional.empty();
        }
        try {
            var now = Seen.of(file);
            if (!now.isSameFileAs(before)) {
                return Optional.of(Messages.text("storage.file_replaced_while_open", file));
            }
            if (now.size() < before.size() && !mayShrink) {
                return Optional.of(Messages.text("storage.file_cut_while_open", file));
            }
            // Windows may set the time of a write later than the write.
            return comparesTime && now.key() != null && !now.changed().equals(before.changed())
                    ? Optional.of(Messages.text("storage.file_changed_while_open", file))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.of(gone(file));
        } catch (IOException e) {
            return Optional.of(Messages.text("storage.file_unreachable_while_open", file));
        }
    }

    private static String gone(Path file) {
        return Messages.text("storage.file_removed_while_open", file);
    }
}
