package org.commonground.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.Report;
import org.commonground.report.section.ReportBuilder;

/**
 * The plan on one sheet of paper. A long plan is set smaller, then without the map; if the type would become too small to read, it
 * takes more pages, and the first one has the next actions, each on one line.
 */
public final class OnePageWriter implements FormatWriter {
    /** At which the actions are set in type of 6.3 points, if that saves the second page. */
    private static final double LAST_RESORT = 0.73;

    @Override
    public void write(PlanData plan, OutputStream out) throws IOException {
        var pdf = new PdfLayout(plan.paper());
        var withMap = ReportBuilder.onePage(plan, true);
        var alone = ReportBuilder.onePage(plan, false);
        var page = scaled(withMap, pdf.largestOnePageScale(withMap, 1, 0.9, PdfLayout.SMALLEST_SCALE))
                .or(() -> scaled(alone, pdf.largestOnePageScale(alone, 0.9, PdfLayout.SMALLEST_SCALE, LAST_RESORT)))
                .or(() -> FirstPage.withBriefLines(alone, plan.wording(), pdf))
                .orElseGet(() -> new FirstPage(alone, PdfLayout.SMALLEST_SCALE));
        pdf.writeFilled(page.report(), page.scale(), out);
    }

    private static Optional<FirstPage> scaled(Report report, Optional<Double> scale) {
        return scale.map(size -> new FirstPage(report, size));
    }
}
