package org.commonground.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.commonground.i18n.Messages;
import org.commonground.report.Export;
import org.commonground.report.ExportCancelled;
import org.commonground.report.ExportFailed;
import org.commonground.report.ExportProgress;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOrder;
import org.commonground.ui.control.BackgroundWork;
import org.commonground.workshop.Workshop;

/** One export; it runs off the user interface's thread. */
final class ExportJob implements BackgroundWork.Work<ExportJob.Outcome> {

    private final Messages messages;
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

    ExportJob(Messages messages, Workshop workshop, ExportOrder order) {
        this.messages = messages;
        this.workshop = workshop;
        this.order = order;
    }

    /** Cancels the export; may be called from any thread. */
    void cancel() {
        cancelled.set(true);
    }

    @Override
    public Outcome run(BackgroundWork.Progress progress) {
        try {
            return new Outcome.Written(new Export(messages).write(workshop, order, progressTo(progress)));
        } catch (ExportFailed failed) {
            return new Outcome.Failed(failed.message(messages));
        } catch (ExportCancelled stopped) {
            return new Outcome.Cancelled();
        }
    }

    private ExportProgress progressTo(BackgroundWork.Progress progress) {
        return new ExportProgress() {
            @Override
            public void update(double fraction, ExportFormat format) {
                try {
                    progress.report(fraction);
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
