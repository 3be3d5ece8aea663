package org.commonground.report;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the file of one format. Does not close the stream. */
@FunctionalInterface
interface Writer {
    void write(Plan plan, OutputStream out) throws IOException;
}
