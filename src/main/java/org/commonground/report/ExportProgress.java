package org.commonground.report;

/** Told how far an export is, and asked whether to go on; on the thread that exports. */
public interface ExportProgress {
    /** @param fraction 0 to 1 @param format the one that is written now */
    void at(double fraction, Format format);

    /** Whether the export should end without leaving anything behind. */
    boolean cancelled();

    /** For whoever neither watches nor cancels. */
    ExportProgress UNWATCHED = new ExportProgress() {
        @Override
        public void at(double fraction, Format format) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };
}
