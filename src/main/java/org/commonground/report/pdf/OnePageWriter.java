package org.commonground.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.model.PlanData;
import org.commonground.report.section.ReportBuilder;

/**
 * The plan on one sheet of paper. A long plan is set smaller, then without the map; if the type would become too small to read, it
 * takes a second page.
 */
public final class OnePageWriter implements FormatWriter {
    private static final double SMALLEST_SCALE = 0.7;

    @Override
    public void write(PlanData plan, OutputStream out) throws IOException {
        var pdf = new PdfLayout(plan.paper());
        var withMap = ReportBuilder.onePage(plan, true);
        var scale = pdf.largestOnePageScale(withMap, 1, 0.92, 0.84);
        if (scale.isPresent()) {
            pdf.write(withMap, scale.get(), out);
        } else {
            var alone = ReportBuilder.onePage(plan, false);
            pdf.write(
                    alone,
                    pdf.largestOnePageScale(alone, 0.84, 0.77, SMALLEST_SCALE).orElse(SMALLEST_SCALE),
                    out);
        }
    }
}
