package org.commonground.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The plan as one page that can be answered in any browser, from the disk and without network. What it saves, {@link ReviewFile}
 * reads.
 */
final class ReviewWriter implements Writer {
    @Override
    public void write(Plan plan, OutputStream out) throws IOException {
        out.write(Markup.review(ReviewPage.of(plan)).getBytes(StandardCharsets.UTF_8));
    }
}
