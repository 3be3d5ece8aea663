package org.commonground.report;

/** The export was cancelled; the folder is unchanged. */
public final class ExportCancelled extends RuntimeException {
    private static final long serialVersionUID = 1;

    ExportCancelled() {
        super("Cancelled");
    }
}
