package org.commonground.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes bytes on while nobody cancels. */
final class CancellableStream extends BufferedOutputStream {
    private final ExportProgress progress;

    CancellableStream(OutputStream out, ExportProgress progress) {
        super(out, 1 << 16);
        this.progress = progress;
        Export.stopIfCancelled(progress);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        Export.stopIfCancelled(progress);
        super.write(bytes, from, length);
    }
}
