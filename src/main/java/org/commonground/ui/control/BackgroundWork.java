package org.commonground.ui.control;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work that takes longer than a frame on another thread and returns its result to the user interface's thread. All methods are called
 * on the user interface's thread.
 */
public final class BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    private final Executor workers;
    private final Executor uiThread;
    private final FailureMessages failureMessages;
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();
    /** Kept here, because {@link #jobs} refers to it weakly: a list made for each caller would be collected with its listeners. */
    private final ObservableList<Job> shown = FXCollections.unmodifiableObservableList(jobs);

    /**
     * @param workers runs the work
     * @param uiThread runs the callbacks on the user interface's thread
     */
    public BackgroundWork(Executor workers, Executor uiThread, FailureMessages failureMessages) {
        this.workers = workers;
        this.uiThread = uiThread;
        this.failureMessages = failureMessages;
    }

    /** Work for another thread. */
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    /** Reports how far the work is; the work calls it now and then. */
    public interface Progress {
        /**
         * @param share the part that is done, 0 to 1
         * @throws CancellationException if the job was cancelled; the work must not catch it
         */
        void report(double share);
    }

    /** A visible job; its progress is 0 to 1, or below 0 while unknown. */
    public record Job(String label, DoubleProperty progress, AtomicBoolean cancelled) {
        public void cancel() {
            cancelled.set(true);
        }
    }

    /** The running jobs, in the order in which they were started. */
    public ObservableList<Job> jobs() {
        return shown;
    }

    /**
     * Starts long work that is shown with its progress and a cancel button. Cancelled work calls neither {@code done} nor {@code failed}.
     */
    public <T> Job run(String label, Work<T> work, Consumer<T> done, Consumer<String> failed) {
        var job = new Job(label, new SimpleDoubleProperty(-1), new AtomicBoolean());
        jobs.add(job);
        start(work, job, done, failed);
        return job;
    }

    /** Starts short work, such as a search, that is not shown. */
    public <T> void runQuietly(Work<T> work, Consumer<T> done, Consumer<String> failed) {
        start(work, new Job("", new SimpleDoubleProperty(-1), new AtomicBoolean()), done, failed);
    }

    private <T> void start(Work<T> work, Job job, Consumer<T> done, Consumer<String> failed) {
        workers.execute(() -> {
            try {
                var answer = work.run(share -> report(job, share));
                uiThread.execute(() -> {
                    jobs.remove(job);
                    done.accept(answer);
                });
            } catch (CancellationException e) {
                uiThread.execute(() -> jobs.remove(job));
            } catch (Exception e) {
                log(e);
                uiThread.execute(() -> {
                    jobs.remove(job);
                    failed.accept(failureMessages.describe(e));
                });
            }
        });
    }

    /**
     * Expected failures have a sentence of their own and may contain file names, so that only unexpected ones are logged with their stack
     * trace.
     */
    private static void log(Exception e) {
        if (FailureMessages.isExpected(e)) {
            LOG.info("Work failed: {}", e.getClass().getName());
        } else {
            LOG.warn("Work failed", e);
        }
    }

    private void report(Job job, double share) {
        if (job.cancelled().get()) {
            throw new CancellationException();
        }
        uiThread.execute(() -> job.progress().set(share));
    }
}
