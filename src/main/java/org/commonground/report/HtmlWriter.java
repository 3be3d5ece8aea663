package org.commonground.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A self-contained HTML page without scripts. */
final class HtmlWriter implements Writer {
    @Override
    public void write(Plan plan, OutputStream out) throws IOException {
        out.write(Markup.page(plan.report()).getBytes(StandardCharsets.UTF_8));
    }
}
