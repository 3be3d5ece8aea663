package org.commonground.ui.kit;

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
 * Runs what takes longer than a frame off the user interface's thread and brings the answer back there. Used from the user interface's
 * thread.
 */
public final class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final Executor workers;
    private final Executor ui;
    private final Sentences sentences;
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();

    /** @param workers runs the work; @param ui brings answers back to the user interface's thread */
    public Background(Executor workers, Executor ui, Sentences sentences) {
        this.workers = workers;
        this.ui = ui;
        this.sentences = sentences;
    }

    /** What is done, on another thread. */
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    /** How far it is; asked for by the work now and then. */
    public interface Progress {
        /** @param share 0 to 1. @throws CancellationException if it was cancelled: let it pass */
        void at(double share);
    }

    /** Work that is shown with its progress, below 0 while not known. */
    public record Job(String label, DoubleProperty progress, AtomicBoolean cancelled) {
        public void cancel() {
            cancelled.set(true);
        }
    }

    /** The jobs under way, first started first. */
    public ObservableList<Job> jobs() {
        return FXCollections.unmodifiableObservableList(jobs);
    }

    /** Long work, shown with progress and a way to cancel it. Cancelled work ends without an answer. */
    public <T> Job run(String label, Work<T> work, Consumer<T> done, Consumer<String> failed) {
        var job = new Job(label, new SimpleDoubleProperty(-1), new AtomicBoolean());
        jobs.add(job);
        start(work, job, done, failed);
        return job;
    }

    /** Work of moments, a search say: not shown. */
    public <T> void quietly(Work<T> work, Consumer<T> done, Consumer<String> failed) {
        start(work, new Job("", new SimpleDoubleProperty(-1), new AtomicBoolean()), done, failed);
    }

    private <T> void start(Work<T> work, Job job, Consumer<T> done, Consumer<String> failed) {
        workers.execute(() -> {
            try {
                var answer = work.run(share -> report(job, share));
                ui.execute(() -> {
                    jobs.remove(job);
                    done.accept(answer);
                });
            } catch (CancellationException e) {
                ui.execute(() -> jobs.remove(job));
            } catch (Exception e) {
                log(e);
                ui.execute(() -> {
                    jobs.remove(job);
                    failed.accept(sentences.of(e));
                });
            }
        });
    }

    /** What was foreseen has a sentence of its own and may name files; only what was not is kept with its trace. */
    private static void log(Exception e) {
        if (Sentences.isForeseen(e)) {
            LOG.info("Work failed: {}", e.getClass().getName());
        } else {
            LOG.warn("Work failed", e);
        }
    }

    private void report(Job job, double share) {
        if (job.cancelled().get()) {
            throw new CancellationException();
        }
        ui.execute(() -> job.progress().set(share));
    }
}
