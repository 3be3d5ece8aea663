package org.commonground.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.model.PlanData;

/** PDF for print and archive: tagged (PDF/UA-1), self-contained (PDF/A-3u), with bookmarks. */
public final class PdfWriter implements FormatWriter {
    @Override
    public void write(PlanData plan, OutputStream out) throws IOException {
        var pdf = new PdfLayout(plan.paper());
        var first = FirstPage.of(plan.report(), plan.wording(), pdf);
        pdf.writeFilled(first.report(), first.scale(), out);
    }
}
