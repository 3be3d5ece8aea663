package org.commonground.report;

import org.commonground.report.model.ExportFormat;

/** Receives the progress of an export and can cancel it; called on the exporting thread. */
public interface ExportProgress {
    /** @param fraction 0 to 1 @param format the one being written */
    void update(double fraction, ExportFormat format);

    /** Whether to stop and leave no files behind. */
    boolean cancelled();

    /** Ignores progress and never cancels. */
    ExportProgress NONE = new ExportProgress() {
        @Override
        public void update(double fraction, ExportFormat format) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };
}
