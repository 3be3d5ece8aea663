package org.commonground.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Throws {@link ExportCancelled} on the next write after the export was cancelled, so that a long file stops early. */
final class CancellableStream extends BufferedOutputStream {
    private final TwoAtOnce export;

    CancellableStream(OutputStream out, TwoAtOnce export) {
        super(out, 1 << 16);
        this.export = export;
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        if (export.ended()) {
            throw new ExportCancelled();
        }
        super.write(bytes, from, length);
    }
}
