package org.commonground.ui.programmes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commonground.programme.model.Programme;
import org.commonground.session.OwnProgrammes;
import org.commonground.ui.control.BackgroundWork;

/**
 * Saves programmes one after the other, each in its latest version. What could not be written stays queued and is written with the next
 * change.
 */
final class ProgrammeAutosave {

    private final OwnProgrammes own;
    private final BackgroundWork background;
    private final Runnable changed;

    /** The queue, by file; an empty value deletes the file. Guarded by itself. */
    private final Map<String, Optional<Programme>> queue = new LinkedHashMap<>();

    /** Held while a file is taken from the queue and written, so that the latest version is written last. */
    private final Object diskLock = new Object();

    private boolean writing;
    private String failure = "";

    /** @param changed runs after something was written or could not be */
    ProgrammeAutosave(OwnProgrammes own, BackgroundWork background, Runnable changed) {
        this.own = own;
        this.background = background;
        this.changed = changed;
    }

    void save(String file, Programme programme) {
        add(file, Optional.of(programme));
    }

    void delete(String file) {
        add(file, Optional.empty());
    }

    /** The reason why the last write failed; "" if it succeeded. */
    String failure() {
        return failure;
    }

    boolean isIdle() {
        return !hasQueued() && !writing;
    }

    /** Writes the queue before it returns. A failed write is tried once more in the background, which reports the reason. */
    void writeAll() {
        try {
            while (writeOne()) {
                // one file after the other
            }
        } catch (RuntimeException e) {
            writeNext();
        }
    }

    private void add(String file, Optional<Programme> programme) {
        synchronized (queue) {
            queue.put(file, programme);
        }
        writeNext();
    }

    private boolean hasQueued() {
        synchronized (queue) {
            return !queue.isEmpty();
        }
    }

    private void writeNext() {
        if (writing || !hasQueued()) {
            return;
        }
        writing = true;
        background.runQuietly(
                progress -> writeOne(),
                written -> {
                    writing = false;
                    failure = "";
                    writeNext();
                    changed.run();
                },
                reason -> {
                    writing = false;
                    failure = reason;
                    changed.run();
                });
    }

    /**
     * Writes the first file of the queue.
     *
     * @return whether there was one
     */
    private boolean writeOne() {
        synchronized (diskLock) {
            String file;
            Optional<Programme> programme;
            synchronized (queue) {
                var first = queue.entrySet().stream().findFirst();
                if (first.isEmpty()) {
                    return false;
                }
                file = first.get().getKey();
                programme = first.get().getValue();
                queue.remove(file);
            }
            try {
                programme.ifPresentOrElse(kept -> own.save(file, kept), () -> own.delete(file));
            } catch (RuntimeException e) {
                synchronized (queue) {
                    queue.putIfAbsent(file, programme);
                }
                throw e;
            }
            return true;
        }
    }
}
