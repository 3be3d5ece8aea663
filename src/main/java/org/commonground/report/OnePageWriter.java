package org.commonground.report;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The plan on one sheet of paper. A long plan is set smaller, then without the map; if the type would become too small to read, it
 * takes a second page.
 */
final class OnePageWriter implements Writer {
    private static final double SMALLEST = 0.7;

    @Override
    public void write(Plan plan, OutputStream out) throws IOException {
        var paper = new PdfPaper(plan.paper());
        var withMap = ReportBuilder.onePage(plan, true);
        var scale = paper.onePage(withMap, 1, 0.92, 0.84);
        if (scale.isPresent()) {
            paper.create(withMap, scale.get(), out);
        } else {
            var alone = ReportBuilder.onePage(plan, false);
            paper.create(alone, paper.onePage(alone, 0.84, 0.77, SMALLEST).orElse(SMALLEST), out);
        }
    }
}
