package org.commonground.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.commonground.files.AtomicFiles;

/**
 * A second start on the same store brings the window of the first one forward and hands it the files that it was started with. It
 * creates a file beside the store; the first one polls for it, deletes it and shows its window. This needs no network and works on every
 * system.
 */
final class SingleInstance implements AutoCloseable {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(400);
    private static final Duration TIMEOUT = Duration.ofSeconds(4);

    private final Path requestFile;
    private final Consumer<List<Path>> onSecondStart;
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("second-start").daemon().factory());

    private SingleInstance(Path requestFile, Consumer<List<Path>> onSecondStart) {
        this.requestFile = requestFile;
        this.onSecondStart = onSecondStart;
    }

    /**
     * Listens for a second start until it is closed.
     *
     * @param onSecondStart brings the window forward and opens the files; called on a thread of its own
     */
    static SingleInstance listen(Path store, Consumer<List<Path>> onSecondStart) {
        var listening = new SingleInstance(requestFile(store), onSecondStart);
        listening.takeRequest();
        listening.poller.scheduleWithFixedDelay(listening::poll, 0, POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        return listening;
    }

    /**
     * Asks the process that has the store open to show its window and to open the files, and waits up to 4 seconds.
     *
     * @return whether it did
     */
    static boolean bringToFront(Path store, List<Path> files) {
        var request = requestFile(store);
        try {
            long end = System.nanoTime() + TIMEOUT.toNanos();
            // Another start may be waiting; its files must not be lost.
            awaitGone(request, end);
            // As addresses, because a path may contain a line break.
            var lines = files.stream().map(file -> file.toUri() + "\n").collect(Collectors.joining());
            AtomicFiles.writePrivate(request, lines.getBytes(StandardCharsets.UTF_8));
            awaitGone(request, end);
            return !Files.deleteIfExists(request);
        } catch (IOException e) {
            log(e);
            return false;
        }
    }

    private static void awaitGone(Path request, long end) {
        while (Files.exists(request) && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL_INTERVAL.toNanos() / 8);
        }
    }

    private static Path requestFile(Path store) {
        return store.toAbsolutePath().resolveSibling(store.getFileName() + ".front");
    }

    private void poll() {
        takeRequest().ifPresent(onSecondStart);
    }

    /** The files of a request, which is then deleted; empty if there is none. */
    private Optional<List<Path>> takeRequest() {
        try {
            if (Files.exists(requestFile)) {
                var lines = Files.readAllLines(requestFile);
                if (Files.deleteIfExists(requestFile)) {
                    return Optional.of(
                            lines.stream().map(URI::create).map(Path::of).toList());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            log(e);
        }
        return Optional.empty();
    }

    private static void log(Exception e) {
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
