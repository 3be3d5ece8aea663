package org.commonground.report;

/** Receives the progress of an export and can cancel it; called on the exporting thread. */
public interface ExportProgress {
    /** @param fraction 0 to 1 @param format the one being written */
    void at(double fraction, Format format);

    /** Whether to stop and leave no files behind. */
    boolean cancelled();

    /** Ignores progress and never cancels. */
    ExportProgress UNWATCHED = new ExportProgress() {
        @Override
        public void at(double fraction, Format format) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };
}
