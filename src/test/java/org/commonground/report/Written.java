package org.commonground.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.ExportOrder;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.model.PlanData;
import org.commonground.report.section.ReportBuilder;
import org.commonground.workshop.Workshop;

/** What a writer writes of a workshop. */
public final class Written {
    private Written() {}

    public static PlanData plan(Workshop workshop) {
        return plan(workshop, ExportOptions.ALL, Optional.empty());
    }

    public static PlanData plan(Workshop workshop, ExportOptions options, Optional<Workshop> before) {
        var order = new ExportOrder(
                Path.of("."), EnumSet.allOf(ExportFormat.class), true, PlanSample.DAY, options, before, List::of);
        return new ReportBuilder(PlanSample.WORDS).plan(workshop, order);
    }

    public static byte[] bytes(FormatWriter writer, PlanData plan) throws IOException {
        var out = new ByteArrayOutputStream();
        writer.write(plan, out);
        return out.toByteArray();
    }

    public static String text(FormatWriter writer, PlanData plan) throws IOException {
        return new String(bytes(writer, plan), StandardCharsets.UTF_8);
    }
}
