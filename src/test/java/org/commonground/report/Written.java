package org.commonground.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.commonground.workshop.Workshop;

/** What a writer writes of a workshop. */
final class Written {
    private Written() {}

    static Plan plan(Workshop workshop) {
        return plan(workshop, Options.ALL, Optional.empty());
    }

    static Plan plan(Workshop workshop, Options options, Optional<Workshop> before) {
        var order = new ExportOrder(
                Path.of("."), EnumSet.allOf(Format.class), true, PlanSample.DAY, options, before, List::of);
        return new ReportBuilder(PlanSample.WORDS).plan(workshop, order);
    }

    static byte[] bytes(Writer writer, Plan plan) throws IOException {
        var out = new ByteArrayOutputStream();
        writer.write(plan, out);
        return out.toByteArray();
    }

    static String text(Writer writer, Plan plan) throws IOException {
        return new String(bytes(writer, plan), StandardCharsets.UTF_8);
    }
}
