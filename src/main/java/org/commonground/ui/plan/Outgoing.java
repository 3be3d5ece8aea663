package org.commonground.ui.plan;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.commonground.live.LiveWorkshop;
import org.commonground.plan.PlanOut;
import org.commonground.report.Export;
import org.commonground.report.ExportOrder;
import org.commonground.report.Format;
import org.commonground.report.Options;
import org.commonground.words.Words;
import org.commonground.workshop.Change;
import org.commonground.workshop.Workshop;

/**
 * The content of an export that releases the plan. The files already contain the release and its version number; the workshop gets them
 * once the files are written. Paper for the meeting changes nothing.
 *
 * @param workshop the workshop as it is exported
 * @param before the workshop at the last release of the plan
 * @param plan whether the plan is released, and not only paper for the meeting
 */
record Outgoing(Workshop workshop, Optional<Workshop> before, Change version, boolean plan) {

    static Outgoing of(LiveWorkshop live, Words words, LocalDate today, Set<Format> formats) {
        if (formats.stream().allMatch(Format::before)) {
            return new Outgoing(live.workshop(), Optional.empty(), new Change("live.plan_version", List.of()), false);
        }
        var out = live.workshop().after(PlanOut.of(live.workshop(), live.pen(), today));
        var hash = new Export(words).contentHash(out, today);
        var version = PlanOut.version(
                out, live.pen(), formats.stream().sorted().map(Format::name).toList(), hash);
        var going = out.after(version);
        return new Outgoing(going, live.asOf(PlanOut.number(going) - 1), version, true);
    }

    /** @param others reads the other workshops of the same organisation */
    ExportOrder order(
            Path folder, Set<Format> formats, LocalDate today, Options options, Supplier<List<Workshop>> others) {
        return new ExportOrder(folder, formats, false, today, options, before, others);
    }

    /** Records the release after the files were written. */
    void done(LiveWorkshop live, LocalDate today) {
        if (plan) {
            live.record(PlanOut.of(live.workshop(), live.pen(), today));
            live.record(version);
        }
    }
}
