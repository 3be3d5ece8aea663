package org.commonground.ui.export;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.commonground.i18n.Messages;
import org.commonground.plan.PlanVersions;
import org.commonground.report.Export;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.ExportOrder;
import org.commonground.session.LiveWorkshop;
import org.commonground.workshop.Change;
import org.commonground.workshop.Workshop;

/**
 * The content of an export that releases the plan. The files already contain the release and its version number; the workshop gets them
 * once the files are written. Paper for the meeting and a plan without an action change nothing.
 *
 * @param workshop the workshop as it is exported
 * @param before the workshop at the last release of the plan
 * @param releasesPlan whether the plan is released, and not only paper for the meeting
 */
record PlanRelease(Workshop workshop, Optional<Workshop> before, Change version, boolean releasesPlan) {

    static PlanRelease of(LiveWorkshop live, Messages messages, LocalDate today, Set<ExportFormat> formats) {
        if (formats.stream().allMatch(ExportFormat::isPreparation) || !PlanVersions.canRelease(live.workshop())) {
            return new PlanRelease(
                    live.workshop(), Optional.empty(), new Change("live.plan_version", List.of()), false);
        }
        var out = live.workshop().after(PlanVersions.finish(live.workshop(), live.pen(), today));
        var hash = new Export(messages).contentHash(out, today);
        var version = PlanVersions.addVersion(
                out,
                live.pen(),
                formats.stream().sorted().map(ExportFormat::name).toList(),
                hash);
        var going = out.after(version);
        return new PlanRelease(going, live.asOfVersion(PlanVersions.lastVersion(going) - 1), version, true);
    }

    /** @param others reads the other workshops of the same organisation */
    ExportOrder exportOrder(
            Path folder,
            Set<ExportFormat> formats,
            LocalDate today,
            ExportOptions options,
            Supplier<List<Workshop>> others) {
        return new ExportOrder(folder, formats, false, today, options, before, others);
    }

    /** Records the release after the files were written, as one change that can be undone. */
    void recordRelease(LiveWorkshop live, LocalDate today) {
        if (releasesPlan) {
            var finish = PlanVersions.finish(live.workshop(), live.pen(), today);
            live.performUndoable(Change.joined(version.label(), finish, version));
        }
    }
}
