package org.commonground.report.print;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.insight.StepMinutes;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Step;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;
import org.commonground.report.pdf.Markup;
import org.commonground.report.pdf.PdfLayout;

/** The programme with times and guides, for the facilitator, with room for the time at which a step really began; after it with this time, and the minutes that it took. */
public final class RunSheetWriter implements FormatWriter {
    /** An exercise with its steps; without steps for a break. @param title begins with the time */
    public record RunPart(String id, String title, List<RunRow> rows) {}

    /** @param began when it was really begun, and {@code minutes} also how long it took; empty before the workshop */
    public record RunRow(
            String at, String began, List<String> minutes, String prompt, String title, List<GuideLine> guide) {}

    /** @param lead the first words, in bold; empty for what is to be said */
    public record GuideLine(String lead, String text) {
        public GuideLine {
            text = ShownText.clean(text);
        }
    }

    @Override
    public void write(PlanData plan, OutputStream out) throws IOException {
        var report = plan.report().withKind(plan.wording().get("report.run_sheet"));
        var sheet = new RunSheetParts(plan.wording());
        var markup = Markup.render(
                "run-sheet.jte",
                Map.of(
                        "report", report,
                        "size", plan.paper().css(),
                        "wording", plan.wording(),
                        "notes", sheet.notes(),
                        "parts", sheet.parts()));
        new PdfLayout(plan.paper()).write(markup, report, out);
    }

    /** Builds the parts of one run sheet. The clock advances with every step, so an instance is used once. */
    private static final class RunSheetParts {
        private final Wording wording;
        /** With its zone, in which the clocks may be put forward or back during the workshop. */
        private ZonedDateTime time;

        RunSheetParts(Wording wording) {
            this.wording = wording;
            time = wording.workshop()
                    .details()
                    .plannedStartInZone()
                    .orElseGet(() -> LocalDate.EPOCH.atStartOfDay(ZoneOffset.UTC));
        }

        List<String> notes() {
            var notes = new ArrayList<>(List.of(wording.get("report.run_sheet.private")));
            if (!StepMinutes.of(wording.workshop()).isEmpty()) {
                notes.add(wording.get("report.run_sheet.held"));
            }
            if (wording.workshop().details().plannedStart().isEmpty()) {
                notes.add(wording.get("report.run_sheet.no_start"));
            }
            return notes;
        }

        List<RunPart> parts() {
            var parts = new ArrayList<RunPart>();
            for (var exercise : wording.workshop().programme().exercises()) {
                parts.add(part("part-" + parts.size(), exercise));
            }
            parts.add(new RunPart("end", wording.get("report.run_sheet.end", formattedTime()), List.of()));
            return parts;
        }

        private RunPart part(String id, Exercise exercise) {
            var title = wording.get(
                    "report.run_sheet.exercise",
                    formattedTime(),
                    ShownText.isolate(exercise.title()),
                    exercise.minutes());
            var rows = exercise.activeSteps().stream().map(this::row).toList();
            if (rows.isEmpty()) {
                time = time.plusMinutes(exercise.minutes());
            }
            return new RunPart(id, ShownText.clean(title), rows);
        }

        private RunRow row(Step step) {
            var at = formattedTime();
            time = time.plusMinutes(step.minutes());
            var guide = step.guide();
            var lines = Stream.of(
                            new GuideLine("", guide.say()),
                            line("report.run_sheet.do", guide.text(Guide.GuidePart.TO_DO)),
                            new GuideLine("", guide.text(Guide.GuidePart.DETAILS)),
                            line("report.run_sheet.watch", guide.watchFor()),
                            line("report.run_sheet.done", guide.doneWhen()),
                            line("report.run_sheet.shorten", guide.shorten()))
                    .filter(line -> !line.text().isEmpty())
                    .toList();
            boolean asks = !step.prompt().isEmpty();
            return new RunRow(
                    at,
                    real(step.id()).map(held -> wording.time(began(held))).orElse(""),
                    real(step.id()).map(this::minutes).orElse(List.of(wording.get("report.number", step.minutes()))),
                    ShownText.clean(asks ? step.prompt() : step.title()),
                    ShownText.clean(asks ? step.title() : ""),
                    lines);
        }

        private Optional<StepMinutes> real(String stepId) {
            return StepMinutes.of(wording.workshop()).stream()
                    .filter(held -> held.stepId().equals(stepId))
                    .findFirst();
        }

        private LocalTime began(StepMinutes held) {
            return LocalTime.ofInstant(
                    held.began(), wording.workshop().details().zone());
        }

        /** Planned, then real with the difference, where it is known. */
        private List<String> minutes(StepMinutes held) {
            var planned = wording.get("report.number", held.planned());
            return held.roundedReal()
                    .map(real -> List.of(
                            planned,
                            wording.get(
                                    "report.run_sheet.took",
                                    real,
                                    held.difference().orElseThrow())))
                    .orElse(List.of(planned));
        }

        private GuideLine line(String key, String text) {
            return new GuideLine(wording.get(key), text);
        }

        private String formattedTime() {
            return wording.time(time.toLocalTime());
        }
    }
}
