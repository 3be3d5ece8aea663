package org.commonground.report;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files of an export in parallel, two at a time; more would not fit into memory for large plans. Cancellation is checked
 * on the waiting thread.
 */
final class ParallelWrites implements AutoCloseable {
    private static final int THREADS = 2;
    private static final long POLL_MILLISECONDS = 50;

    /** In bytes. */
    private static final long MUCH_MEMORY = 100L << 20;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("export-", 1).factory());
    private final AtomicBoolean isEnded = new AtomicBoolean();
    private final AtomicLong usedBefore = new AtomicLong(usedMemory());

    /** Whether the export has ended, so that files still being written are not needed. Thread-safe. */
    boolean isEnded() {
        return isEnded.get();
    }

    Future<?> start(Callable<?> file) {
        return threads.submit(() -> {
            if (!isEnded()) {
                file.call();
                collectGarbage();
            }
            return null;
        });
    }

    /** Left alone, Java lets what earlier files took lie until its heap has a quarter of the machine's memory. */
    private void collectGarbage() {
        if (usedMemory() > usedBefore.get() + MUCH_MEMORY) {
            System.gc();
            usedBefore.set(usedMemory());
        }
    }

    private static long usedMemory() {
        var java = Runtime.getRuntime();
        return java.totalMemory() - java.freeMemory();
    }

    /** @throws ExportCancelled if the user has cancelled */
    void await(Future<?> file, ExportProgress progress) throws IOException {
        while (true) {
            stopIfCancelled(progress);
            try {
                file.get(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException notYet) {
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ExportCancelled();
            } catch (ExecutionException e) {
                throw failure(e.getCause());
            }
        }
    }

    /** @throws ExportCancelled if the user has cancelled */
    static void stopIfCancelled(ExportProgress progress) {
        if (progress.cancelled()) {
            throw new ExportCancelled();
        }
    }

    private static IOException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case IOException failed -> failed;
            case RuntimeException failed -> throw failed;
            case Error failed -> throw failed;
            case null, default -> new IOException(cause);
        };
    }

    /** Skips files that have not been started, and waits for those that have. */
    @Override
    public void close() {
        isEnded.set(true);
        threads.close();
    }
}
