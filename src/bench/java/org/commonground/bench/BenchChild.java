package org.commonground.bench;

import java.util.Arrays;
import javafx.application.Platform;
import org.commonground.app.Launcher;

/**
 * A process of the bench: it measures windows, the app's own or bare ones, and prints what it saw; see {@link BenchOutput}. It ends with
 * exit code 1 if something was not seen.
 */
final class BenchChild {

    private BenchChild() {}

    /**
     * Arguments: the store, then what is measured. {@code start}, {@code board} PRESSES and {@code library} WORDS ROUNDS measure the app's
     * own windows; {@code bare-start} and {@code bare-board} CONSOLE ROOM PRESSES bare ones.
     */
    public static void main(String... arguments) {
        var what = Arrays.asList(arguments).subList(1, arguments.length);
        if (what.getFirst().startsWith("bare-")) {
            thread(() -> Baseline.run(what));
        } else {
            thread(() -> AppRun.run(what));
            Launcher.main("--store", arguments[0]);
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
            BenchOutput.done();
            // JavaFX ends badly with a tip or a notification still open.
            FxThread.run(BenchWindows::hideNotices);
            Platform.exit();
        });
    }
}
