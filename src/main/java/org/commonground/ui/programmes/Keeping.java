package org.commonground.ui.programmes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commonground.live.OwnProgrammes;
import org.commonground.programme.Programme;
import org.commonground.ui.kit.Background;

/**
 * Saves programmes one after the other, each in its latest version. What could not be written stays queued and is written with the next
 * change.
 */
final class Keeping {

    private final OwnProgrammes own;
    private final Background background;
    private final Runnable changed;

    /** The queue, by file; an empty value deletes the file. Guarded by itself. */
    private final Map<String, Optional<Programme>> waiting = new LinkedHashMap<>();

    /** Held while a file is taken from the queue and written, so that the latest version is written last. */
    private final Object disk = new Object();

    private boolean writing;
    private String trouble = "";

    /** @param changed runs after something was written or could not be */
    Keeping(OwnProgrammes own, Background background, Runnable changed) {
        this.own = own;
        this.background = background;
        this.changed = changed;
    }

    void keep(String file, Programme programme) {
        add(file, Optional.of(programme));
    }

    void delete(String file) {
        add(file, Optional.empty());
    }

    /** The reason why the last write failed; "" if it succeeded. */
    String trouble() {
        return trouble;
    }

    boolean isDone() {
        return !isWaiting() && !writing;
    }

    /** Writes the queue before it returns. A failed write is tried once more in the background, which reports the reason. */
    void finish() {
        try {
            while (writeOne()) {
                // one file after the other
            }
        } catch (RuntimeException e) {
            next();
        }
    }

    private void add(String file, Optional<Programme> programme) {
        synchronized (waiting) {
            waiting.put(file, programme);
        }
        next();
    }

    private boolean isWaiting() {
        synchronized (waiting) {
            return !waiting.isEmpty();
        }
    }

    private void next() {
        if (writing || !isWaiting()) {
            return;
        }
        writing = true;
        background.quietly(
                progress -> writeOne(),
                written -> {
                    writing = false;
                    trouble = "";
                    next();
                    changed.run();
                },
                reason -> {
                    writing = false;
                    trouble = reason;
                    changed.run();
                });
    }

    /**
     * Writes the first file of the queue.
     *
     * @return whether there was one
     */
    private boolean writeOne() {
        synchronized (disk) {
            String file;
            Optional<Programme> programme;
            synchronized (waiting) {
                var first = waiting.entrySet().stream().findFirst();
                if (first.isEmpty()) {
                    return false;
                }
                file = first.get().getKey();
                programme = first.get().getValue();
                waiting.remove(file);
            }
            try {
                programme.ifPresentOrElse(kept -> own.keep(file, kept), () -> own.delete(file));
            } catch (RuntimeException e) {
                synchronized (waiting) {
                    waiting.putIfAbsent(file, programme);
                }
                throw e;
            }
            return true;
        }
    }
}
