package org.commonground.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The plan on one sheet, to be printed before people leave: where it is long smaller, then without the map, and on a second page before
 * it is too small to read.
 */
final class OnePageWriter implements Writer {
    private record Setting(boolean map, double scale) {}

    private static final List<Setting> SETTINGS = List.of(
            new Setting(true, 1),
            new Setting(true, 0.92),
            new Setting(true, 0.84),
            new Setting(false, 0.84),
            new Setting(false, 0.77),
            new Setting(false, 0.7));

    @Override
    public void write(Plan plan, OutputStream out) throws IOException {
        var paper = new PdfPaper(plan.paper());
        var with = ReportBuilder.onePage(plan, true);
        var without = ReportBuilder.onePage(plan, false);
        var setting = SETTINGS.stream()
                .filter(tried -> paper.isOnePage(tried.map() ? with : without, tried.scale()))
                .findFirst()
                .orElse(SETTINGS.getLast());
        paper.create(setting.map() ? with : without, setting.scale(), out);
    }
}
