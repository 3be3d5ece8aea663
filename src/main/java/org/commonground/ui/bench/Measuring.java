package org.commonground.ui.bench;

import java.util.List;
import javafx.application.Platform;

/** A process that measures windows and tells what it saw; see {@link Said}. */
public final class Measuring {

    private Measuring() {}

    /**
     * Measures what is named first: {@code start}, {@code board} PRESSES, {@code library} WORDS ROUNDS in the app's own windows;
     * {@code bare-start}, {@code bare-board} CONSOLE ROOM PRESSES in bare ones. Ends the process, with exit code 1 if something was
     * not seen.
     *
     * @param app starts the app; it may block until the app ends
     */
    public static void run(List<String> what, Runnable app) {
        if (what.getFirst().startsWith("bare-")) {
            thread(() -> Bare.run(what));
        } else {
            thread(() -> AppRun.run(what));
            app.run();
        }
    }

    private static void thread(Runnable work) {
        Thread.ofPlatform().name("measuring").start(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                // The window would stay open for ever.
                e.printStackTrace();
                Runtime.getRuntime().halt(1);
            }
            Said.done();
            // JavaFX ends badly with a tip or a notification still open.
            Bridge.run(Windows::hideNotices);
            Platform.exit();
        });
    }
}
