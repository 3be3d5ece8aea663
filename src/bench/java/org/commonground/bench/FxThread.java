package org.commonground.bench;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Calls from the measuring thread to the JavaFX thread. */
final class FxThread {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final long POLL_INTERVAL = Duration.ofMillis(1).toNanos();
    /** Longer, because each try before the toolkit is up fails with an exception, which takes time from the start that is measured. */
    private static final long TOOLKIT_POLL_INTERVAL = Duration.ofMillis(10).toNanos();

    private FxThread() {}

    /** Waits until JavaFX is up; another thread starts it. */
    static void awaitToolkit() {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            try {
                Platform.runLater(() -> {});
                return;
            } catch (IllegalStateException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                LockSupport.parkNanos(TOOLKIT_POLL_INTERVAL);
            }
        }
    }

    /** Runs the supplier on the JavaFX thread and returns its result. */
    static <T> T get(Supplier<T> look) {
        var answer = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                answer.complete(look.get());
            } catch (RuntimeException | Error e) {
                // Errors too: without an answer the measuring thread would wait for ever.
                answer.completeExceptionally(e);
            }
        });
        return answer.join();
    }

    static void run(Runnable action) {
        get(() -> {
            action.run();
            return true;
        });
    }

    /** Checks about every millisecond. @return when it was true, as {@link System#nanoTime()} */
    static long await(String what, BooleanSupplier look) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (System.nanoTime() < end) {
            long at = get(() -> look.getAsBoolean() ? System.nanoTime() : 0L);
            if (at != 0) {
                return at;
            }
            LockSupport.parkNanos(POLL_INTERVAL);
        }
        throw new IllegalStateException("Not seen within " + TIMEOUT.toSeconds() + " s: " + what);
    }

    /** Lets the window come to rest, each time a little longer, so that no start falls on the same moment between two frames. */
    static void settle(int round) {
        LockSupport.parkNanos(Duration.ofMillis(25 + round % 17).toNanos());
    }
}
