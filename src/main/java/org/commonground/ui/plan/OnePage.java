package org.commonground.ui.plan;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.commonground.live.LiveWorkshop;
import org.commonground.report.Format;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.plan.ExportPage.Places;

/** The plan on one page before people leave: written where the last export went, and opened, ready to print or to send. */
public final class OnePage {

    private OnePage() {}

    /** @param places whose {@code open} shows a file in the program made for it */
    public static void write(Kit kit, LiveWorkshop live, LocalDate today, Places places) {
        Set<Format> formats = EnumSet.of(Format.ONE_PAGE);
        var out = Outgoing.of(live, kit.words(), today, formats);
        Path folder = places.last().folder(places.usual());
        var run = new ExportRun(
                kit.words(),
                out.workshop(),
                out.order(folder, formats, today, places.last().options()));
        kit.background()
                .run(
                        kit.words().get("export.job"),
                        run,
                        outcome -> {
                            switch (outcome) {
                                case ExportRun.Outcome.Written written -> {
                                    out.done(live, today);
                                    kit.toasts()
                                            .done(kit.words()
                                                    .get(
                                                            "export.one_page_done",
                                                            written.files().getFirst()));
                                    places.open().accept(written.files().getFirst());
                                }
                                case ExportRun.Outcome.Failed failed ->
                                    kit.toasts().failed(failed.sentence());
                                case ExportRun.Outcome.Cancelled cancelled ->
                                    kit.toasts().done(kit.words().get("export.cancelled"));
                            }
                        },
                        kit.toasts()::failed);
    }
}
