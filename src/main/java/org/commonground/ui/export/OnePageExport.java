package org.commonground.ui.export;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.commonground.report.PlanMail;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.section.ReportBuilder;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.OnePageDelivery;
import org.commonground.ui.control.PageContext;

/** The plan on one page, to be opened, printed or mailed before people leave. It is written to the folder of the last export. */
public final class OnePageExport {

    private final PageContext context;
    private final LiveWorkshop live;
    private final LocalDate today;
    private final ExportPlaces places;
    private final Consumer<URI> openMail;
    private final Printing printing;

    /**
     * @param places its {@code open} opens a file in the program for its type
     * @param openMail opens a {@code mailto:} link in the mail program
     */
    public OnePageExport(
            PageContext context, LiveWorkshop live, LocalDate today, ExportPlaces places, Consumer<URI> openMail) {
        this.context = context;
        this.live = live;
        this.today = today;
        this.places = places;
        this.openMail = openMail;
        printing = new Printing(context, places.printers());
    }

    public void deliver(OnePageDelivery how) {
        switch (how) {
            case OPEN ->
                write((out, file) -> {
                    notifyDone("export.one_page_done", file);
                    places.openFile().accept(file);
                });
            case PRINT -> printing.choose(context.text("handout.print_title"), live, this::print);
            case MAIL ->
                write((out, file) -> {
                    var order = out.exportOrder(file, EnumSet.of(ExportFormat.ONE_PAGE), today, options(), List::of);
                    var mail = PlanMail.of(context.messages(), out.workshop(), order);
                    new MailDialog(context, mail, file, places.openFile(), openMail).show();
                });
        }
    }

    private ExportOptions options() {
        return places.last().options().withColours(context.preferences().sides());
    }

    private interface WhenWritten {
        void then(PlanRelease out, Path file);
    }

    private void write(WhenWritten written) {
        Set<ExportFormat> formats = EnumSet.of(ExportFormat.ONE_PAGE);
        var out = PlanRelease.of(live, context.messages(), today, formats);
        if (!new ReportBuilder(context.messages())
                .namesLeft(out.workshop(), options(), today)
                .isEmpty()) {
            context.toasts().showFailure(context.text("handout.names_left"));
            return;
        }
        var folder = places.last().folder(places.defaultFolder());
        var run = new ExportJob(
                context.messages(),
                out.workshop(),
                out.exportOrder(folder, formats, today, options(), places.otherWorkshops()));
        context.background()
                .run(
                        context.text("export.job"),
                        run,
                        outcome -> {
                            switch (outcome) {
                                case ExportJob.Outcome.Written done -> {
                                    out.recordRelease(live, today);
                                    written.then(out, done.files().getFirst());
                                }
                                case ExportJob.Outcome.Failed failed ->
                                    context.toasts().showFailure(failed.sentence());
                                case ExportJob.Outcome.Cancelled cancelled ->
                                    context.toasts().showSuccess(context.text("export.cancelled"));
                            }
                        },
                        context.toasts()::showFailure);
    }

    private void print(String printer, int copies) {
        write((out, file) -> printing.print(List.of(file), printer, copies, problem -> {
            if (problem.isEmpty()) {
                notifyDone("handout.printed", copies, printer, file);
            } else {
                context.toasts().showFailure(context.text("handout.not_printed", problem, file));
            }
        }));
    }

    private void notifyDone(String key, Object... with) {
        context.toasts().showSuccess(context.text(key, with));
    }
}
