package org.commonground.ui.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.commonground.report.Export;
import org.commonground.report.ExportCancelled;
import org.commonground.report.ExportFailed;
import org.commonground.report.ExportOrder;
import org.commonground.report.ExportProgress;
import org.commonground.report.Format;
import org.commonground.ui.kit.Background;
import org.commonground.words.Words;
import org.commonground.workshop.Workshop;

/** One export; it runs off the user interface's thread. */
final class ExportRun implements Background.Work<ExportRun.Outcome> {

    private final Words words;
    private final Workshop workshop;
    private final ExportOrder order;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** The result of an export. */
    sealed interface Outcome {
        record Written(List<Path> files) implements Outcome {}

        /** The reason as a sentence; no file was changed. */
        record Failed(String sentence) implements Outcome {}

        /** No file was changed. */
        record Cancelled() implements Outcome {}
    }

    ExportRun(Words words, Workshop workshop, ExportOrder order) {
        this.words = words;
        this.workshop = workshop;
        this.order = order;
    }

    /** Cancels the export; may be called from any thread. */
    void cancel() {
        cancelled.set(true);
    }

    @Override
    public Outcome run(Background.Progress progress) {
        try {
            return new Outcome.Written(new Export(words).write(workshop, order, watching(progress)));
        } catch (ExportFailed failed) {
            return new Outcome.Failed(failed.message(words));
        } catch (ExportCancelled stopped) {
            return new Outcome.Cancelled();
        }
    }

    private ExportProgress watching(Background.Progress progress) {
        return new ExportProgress() {
            @Override
            public void at(double fraction, Format format) {
                try {
                    progress.at(fraction);
                } catch (CancellationException byTheJob) {
                    // The export checks after this call whether it was cancelled, and then deletes what it has written.
                    cancel();
                }
            }

            @Override
            public boolean cancelled() {
                return cancelled.get();
            }
        };
    }
}
