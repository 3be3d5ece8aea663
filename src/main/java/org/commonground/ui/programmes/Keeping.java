package org.commonground.ui.programmes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commonground.live.OwnProgrammes;
import org.commonground.programme.Programme;
import org.commonground.ui.kit.Background;

/** Writes programmes one after the other, of each the newest. What could not be written waits, and goes with the next. */
final class Keeping {

    private final OwnProgrammes own;
    private final Background background;
    private final Runnable changed;

    /** By file; an empty one is to be deleted. Guarded by itself. */
    private final Map<String, Optional<Programme>> waiting = new LinkedHashMap<>();

    /** Held while a file is taken from what waits and written, so that the newest is written last. */
    private final Object disk = new Object();

    private boolean writing;
    private String trouble = "";

    /** @param changed run when something was written, or could not be */
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

    /** Why the last could not be written; "" while all is well. */
    String trouble() {
        return trouble;
    }

    boolean isDone() {
        return !isWaiting() && !writing;
    }

    /** Writes what waits before it returns. What cannot be written is tried once more in the background, which says why. */
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

    /** @return whether there was one */
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
