package org.commonground.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A second start on the same store brings the window of the first one forward. It creates a file beside the store; the first one polls
 * for it, deletes it and shows its window. This needs no network and works on every system.
 */
public final class SecondStart implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Path note;
    private final Runnable front;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("second-start").daemon().factory());

    private SecondStart(Path note, Runnable front) {
        this.note = note;
        this.front = front;
    }

    /** Listens for a second start until it is closed. @param front brings the window forward; called on a thread of its own */
    public static SecondStart listen(Path store, Runnable front) {
        var listening = new SecondStart(note(store), front);
        listening.taken();
        listening.looking.scheduleWithFixedDelay(listening::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        return listening;
    }

    /** Asks the process that has the store open to show its window, and waits up to 4 seconds. @return whether it did */
    public static boolean call(Path store) {
        var note = note(store);
        try {
            Files.write(note, new byte[0]);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (Files.exists(note) && System.nanoTime() < end) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos() / 8);
            }
            return !Files.deleteIfExists(note);
        } catch (IOException e) {
            log(e);
            return false;
        }
    }

    private static Path note(Path store) {
        return store.toAbsolutePath().resolveSibling(store.getFileName() + ".front");
    }

    private void look() {
        if (taken()) {
            front.run();
        }
    }

    private boolean taken() {
        try {
            return Files.exists(note) && Files.deleteIfExists(note);
        } catch (IOException e) {
            log(e);
            return false;
        }
    }

    private static void log(IOException e) {
        System.getLogger(SecondStart.class.getName())
                .log(
                        Level.INFO,
                        "A second start was not heard: {0}",
                        e.getClass().getName());
    }

    @Override
    public void close() {
        looking.shutdown();
    }
}
