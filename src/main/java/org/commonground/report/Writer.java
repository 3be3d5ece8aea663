package org.commonground.report;

import java.io.IOException;
import java.io.OutputStream;

/** Writes one file. Does not close the stream. */
@FunctionalInterface
interface Writer {
    void write(Plan plan, OutputStream out) throws IOException;
}
