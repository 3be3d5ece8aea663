package org.commonground.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.model.PlanData;

/** A self-contained HTML page without scripts. */
public final class HtmlWriter implements FormatWriter {
    @Override
    public void write(PlanData plan, OutputStream out) throws IOException {
        out.write(Markup.webPage(plan.report(), plan.wording().get("report.contents"))
                .getBytes(StandardCharsets.UTF_8));
    }
}
