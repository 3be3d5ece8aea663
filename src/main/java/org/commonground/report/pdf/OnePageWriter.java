package org.commonground.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.model.PlanData;
import org.commonground.report.section.ReportBuilder;

/**
 * The plan on one sheet of paper. A long plan is set smaller, then without the map; if the type would become too small to read, it
 * takes more pages, in type of 7 points.
 */
public final class OnePageWriter implements FormatWriter {
    /** At which the actions are set in type of 6.3 points, if that saves the second page. */
    private static final double LAST_RESORT = 0.73;

    @Override
    public void write(PlanData plan, OutputStream out) throws IOException {
        var pdf = new PdfLayout(plan.paper());
        var withMap = ReportBuilder.onePage(plan, true);
        var scale = pdf.largestOnePageScale(withMap, 1, 0.9, PdfLayout.SMALLEST_SCALE);
        if (scale.isPresent()) {
            pdf.write(withMap, scale.get(), out);
        } else {
            var alone = ReportBuilder.onePage(plan, false);
            pdf.write(
                    alone,
                    pdf.largestOnePageScale(alone, 0.9, PdfLayout.SMALLEST_SCALE, LAST_RESORT)
                            .orElse(PdfLayout.SMALLEST_SCALE),
                    out);
        }
    }
}
