package org.commonground.report.model;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the file of one format. Does not close the stream. */
@FunctionalInterface
public interface FormatWriter {
    void write(PlanData plan, OutputStream out) throws IOException;
}
