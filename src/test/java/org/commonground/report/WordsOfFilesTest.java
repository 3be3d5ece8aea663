package org.commonground.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOrder;
import org.commonground.report.section.ReportBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every word of an unlike workshop in every file. {@code AllWorkshopsInAllFormatsTest} does it for all of them, on both papers. */
class WordsOfFilesTest {

    @Test
    void everyWordIsInEveryFile(@TempDir Path folder) throws IOException {
        var workshop = UnlikeWorkshops.read("rtl");
        var order = new ExportOrder(folder, EnumSet.allOf(ExportFormat.class), true, PlanSample.DAY);
        new Export(PlanSample.WORDS).write(workshop, order, ExportProgress.NONE);
        WordsOfFiles.holdEveryWord(folder, new ReportBuilder(PlanSample.WORDS).plan(workshop, order));
    }
}
