package org.commonground.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Throws {@link ExportCancelled} on the next write after the export was cancelled, so that a long file stops early. */
final class CancellableStream extends BufferedOutputStream {
    private final ParallelWrites writes;

    CancellableStream(OutputStream out, ParallelWrites writes) {
        super(out, 1 << 16);
        this.writes = writes;
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        if (writes.isEnded()) {
            throw new ExportCancelled();
        }
        super.write(bytes, from, length);
    }
}
