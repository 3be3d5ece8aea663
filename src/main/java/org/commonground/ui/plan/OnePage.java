package org.commonground.ui.plan;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.commonground.live.LiveWorkshop;
import org.commonground.report.Format;
import org.commonground.report.Options;
import org.commonground.report.PlanMail;
import org.commonground.ui.kit.Handout;
import org.commonground.ui.kit.Kit;
import org.commonground.workshop.Participant;

/** The plan on one page, to be opened, printed or mailed before people leave. It is written to the folder of the last export. */
public final class OnePage {

    private final Kit kit;
    private final LiveWorkshop live;
    private final LocalDate today;
    private final ExportPlaces places;
    private final Outside outside;

    /** The programs outside the app. @param mail opens a {@code mailto:} link in the mail program */
    public record Outside(Consumer<URI> mail, Printers printers) {}

    /** @param places its {@code open} opens a file in the program for its type */
    public OnePage(Kit kit, LiveWorkshop live, LocalDate today, ExportPlaces places, Outside outside) {
        this.kit = kit;
        this.live = live;
        this.today = today;
        this.places = places;
        this.outside = outside;
    }

    public void hand(Handout how) {
        switch (how) {
            case OPEN ->
                write((out, file) -> {
                    say("export.one_page_done", file);
                    places.open().accept(file);
                });
            case PRINT -> choosePrinter();
            case MAIL ->
                write((out, file) -> {
                    var order = out.order(file, EnumSet.of(Format.ONE_PAGE), today, options(), List::of);
                    var mail = PlanMail.of(kit.words(), out.workshop(), order);
                    new MailDialog(kit, mail, file, places.open(), outside.mail()).show();
                });
        }
    }

    private Options options() {
        return places.last().options().in(kit.preferences().sides());
    }

    private interface Written {
        void then(Outgoing out, Path file);
    }

    private void write(Written written) {
        Set<Format> formats = EnumSet.of(Format.ONE_PAGE);
        var out = Outgoing.of(live, kit.words(), today, formats);
        var folder = places.last().folder(places.usual());
        var run = new ExportRun(
                kit.words(), out.workshop(), out.order(folder, formats, today, options(), places.others()));
        kit.background()
                .run(
                        kit.words().get("export.job"),
                        run,
                        outcome -> {
                            switch (outcome) {
                                case ExportRun.Outcome.Written done -> {
                                    out.done(live, today);
                                    written.then(out, done.files().getFirst());
                                }
                                case ExportRun.Outcome.Failed failed ->
                                    kit.toasts().failed(failed.sentence());
                                case ExportRun.Outcome.Cancelled cancelled ->
                                    kit.toasts().done(kit.words().get("export.cancelled"));
                            }
                        },
                        kit.toasts()::failed);
    }

    private void choosePrinter() {
        kit.background()
                .run(
                        kit.words().get("handout.looking"),
                        progress -> outside.printers().names(),
                        this::choosePrinter,
                        kit.toasts()::failed);
    }

    private void choosePrinter(List<String> printers) {
        if (printers.isEmpty()) {
            kit.toasts().failed(kit.words().get("handout.no_printer"));
        } else {
            long here = live.workshop().participants().stream()
                    .filter(Participant::here)
                    .count();
            new PrintDialog(kit, printers, here, this::print).show();
        }
    }

    private void print(String printer, int copies) {
        write((out, file) -> kit.background()
                .run(
                        kit.words().get("handout.printing"),
                        progress -> printed(file, printer, copies),
                        problem -> {
                            if (problem.isEmpty()) {
                                say("handout.printed", copies, printer, file);
                            } else {
                                kit.toasts().failed(kit.words().get("handout.not_printed", problem, file));
                            }
                        },
                        kit.toasts()::failed));
    }

    /** @return what is wrong, as a sentence; empty if the file was printed */
    private String printed(Path file, String printer, int copies) {
        try {
            return outside.printers().print(file, printer, copies)
                    ? ""
                    : kit.words().get("handout.gone", printer);
        } catch (IOException e) {
            return kit.words().get("handout.refused", printer, String.valueOf(e.getMessage()));
        }
    }

    private void say(String key, Object... with) {
        kit.toasts().done(kit.words().get(key, with));
    }
}
