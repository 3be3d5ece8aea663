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

    /** By file; an empty one is to be deleted. */
    private final Map<String, Optional<Programme>> waiting = new LinkedHashMap<>();

    private boolean writing;
    private String trouble = "";

    /** @param changed run when something was written, or could not be */
    Keeping(OwnProgrammes own, Background background, Runnable changed) {
        this.own = own;
        this.background = background;
        this.changed = changed;
    }

    void keep(String file, Programme programme) {
        waiting.put(file, Optional.of(programme));
        next();
    }

    void delete(String file) {
        waiting.put(file, Optional.empty());
        next();
    }

    /** Why the last could not be written; "" while all is well. */
    String trouble() {
        return trouble;
    }

    boolean isDone() {
        return waiting.isEmpty() && !writing;
    }

    private void next() {
        if (writing || waiting.isEmpty()) {
            return;
        }
        writing = true;
        var first = waiting.entrySet().iterator().next();
        var file = first.getKey();
        var programme = first.getValue();
        waiting.remove(file);
        background.quietly(
                progress -> {
                    programme.ifPresentOrElse(kept -> own.keep(file, kept), () -> own.delete(file));
                    return file;
                },
                written -> {
                    writing = false;
                    trouble = "";
                    next();
                    changed.run();
                },
                reason -> {
                    writing = false;
                    trouble = reason;
                    waiting.putIfAbsent(file, programme);
                    changed.run();
                });
    }
}
