package org.commonground.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.commonground.files.AtomicFiles;

/**
 * A second start on the same store brings the window of the first one forward. It creates a file beside the store; the first one polls
 * for it, deletes it and shows its window. This needs no network and works on every system.
 */
public final class SingleInstance implements AutoCloseable {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(400);
    private static final Duration TIMEOUT = Duration.ofSeconds(4);

    private final Path requestFile;
    private final Runnable onSecondStart;
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("second-start").daemon().factory());

    private SingleInstance(Path note, Runnable front) {
        this.requestFile = note;
        this.onSecondStart = front;
    }

    /** Listens for a second start until it is closed. @param front brings the window forward; called on a thread of its own */
    public static SingleInstance listen(Path store, Runnable front) {
        var listening = new SingleInstance(requestFile(store), front);
        listening.removeRequest();
        listening.poller.scheduleWithFixedDelay(listening::poll, 0, POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        return listening;
    }

    /** Asks the process that has the store open to show its window, and waits up to 4 seconds. @return whether it did */
    public static boolean bringToFront(Path store) {
        var note = requestFile(store);
        try {
            AtomicFiles.createPrivateFile(note);
            long end = System.nanoTime() + TIMEOUT.toNanos();
            while (Files.exists(note) && System.nanoTime() < end) {
                LockSupport.parkNanos(POLL_INTERVAL.toNanos() / 8);
            }
            return !Files.deleteIfExists(note);
        } catch (IOException e) {
            log(e);
            return false;
        }
    }

    private static Path requestFile(Path store) {
        return store.toAbsolutePath().resolveSibling(store.getFileName() + ".front");
    }

    private void poll() {
        if (removeRequest()) {
            onSecondStart.run();
        }
    }

    private boolean removeRequest() {
        try {
            return Files.exists(requestFile) && Files.deleteIfExists(requestFile);
        } catch (IOException e) {
            log(e);
            return false;
        }
    }

    private static void log(IOException e) {
        System.getLogger(SingleInstance.class.getName())
                .log(
                        Level.INFO,
                        "A second start was not heard: {0}",
                        e.getClass().getName());
    }

    @Override
    public void close() {
        poller.shutdown();
    }
}
