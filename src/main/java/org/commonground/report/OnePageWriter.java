package org.commonground.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.commonground.report.PdfWriter.Setting;

/**
 * The plan on one sheet, to be printed before people leave: where it is long smaller, then without the map, and on a second page before
 * it is too small to read.
 */
final class OnePageWriter implements Writer {
    @Override
    public void write(Plan plan, OutputStream out) throws IOException {
        var settings = Stream.concat(
                        settings(ReportBuilder.onePage(plan, true), 1, 0.92, 0.84),
                        settings(ReportBuilder.onePage(plan, false), 0.84, 0.77, 0.7))
                .toList();
        PdfWriter.write(settings, settings.getLast(), plan.paper(), PdfPages::onlyOne, out);
    }

    private static Stream<Setting> settings(Report report, double... scales) {
        return DoubleStream.of(scales).mapToObj(scale -> new Setting(report, scale));
    }
}
