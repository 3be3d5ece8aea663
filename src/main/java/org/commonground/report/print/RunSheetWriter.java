package org.commonground.report.print;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Step;
import org.commonground.report.model.Block;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;
import org.commonground.report.pdf.PdfLayout;

/** The programme with times and guides, for the facilitator. */
public final class RunSheetWriter implements FormatWriter {

    @Override
    public void write(PlanData plan, OutputStream out) throws IOException {
        var whole = plan.report();
        var report = whole.withKind(plan.wording().get("report.run_sheet"))
                .withFoot(whole.title())
                .withBlocks(new RunSheetBlocks(plan.wording()).blocks());
        new PdfLayout(plan.paper()).write(report, 1, out);
    }

    /** Builds the blocks of one run sheet. The clock advances with every step, so an instance is used once. */
    private static final class RunSheetBlocks {
        private final Wording wording;
        private LocalTime time;

        RunSheetBlocks(Wording wording) {
            this.wording = wording;
            time = wording.workshop()
                    .details()
                    .plannedStart()
                    .map(start -> start.toLocalTime())
                    .orElse(LocalTime.MIDNIGHT);
        }

        List<Block> blocks() {
            var blocks = new ArrayList<Block>();
            blocks.add(new Block.Note(wording.get("report.run_sheet.private")));
            if (wording.workshop().details().plannedStart().isEmpty()) {
                blocks.add(new Block.Note(wording.get("report.run_sheet.no_start")));
            }
            for (var exercise : wording.workshop().programme().exercises()) {
                blocks.addAll(blocks(exercise));
            }
            blocks.add(new Block.Heading(2, wording.get("report.run_sheet.end", formattedTime()), ""));
            return blocks;
        }

        private List<Block> blocks(Exercise exercise) {
            var heading = new Block.Heading(
                    2,
                    wording.get(
                            "report.run_sheet.exercise",
                            formattedTime(),
                            ShownText.isolate(exercise.title()),
                            exercise.minutes()),
                    "");
            var steps = exercise.activeSteps();
            if (steps.isEmpty()) {
                time = time.plusMinutes(exercise.minutes());
                return List.of(heading);
            }
            return List.of(
                    heading,
                    Block.Table.of(
                            List.of(
                                    wording.get("report.run_sheet.at"),
                                    wording.get("report.run_sheet.minutes"),
                                    wording.get("report.run_sheet.step"),
                                    wording.get("report.run_sheet.guide")),
                            steps.stream().map(this::row).toList()));
        }

        private List<Block.Cell> row(Step step) {
            var at = formattedTime();
            time = time.plusMinutes(step.minutes());
            var guide = step.guide();
            var texts = Stream.of(
                            guide.say(),
                            labelled("report.run_sheet.do", guide.text(Guide.GuidePart.TO_DO)),
                            guide.text(Guide.GuidePart.DETAILS),
                            labelled("report.run_sheet.watch", guide.watchFor()),
                            labelled("report.run_sheet.done", guide.doneWhen()),
                            labelled("report.run_sheet.shorten", guide.shorten()))
                    .filter(text -> !text.isEmpty())
                    .map(Block.Line::plain)
                    .toList();
            return List.of(
                    Block.Cell.of(at),
                    Block.Cell.of(wording.get("report.number", step.minutes())),
                    new Block.Cell(Stream.of(step.prompt(), step.title())
                            .filter(text -> !text.isEmpty())
                            .map(Block.Line::plain)
                            .toList()),
                    new Block.Cell(texts));
        }

        private String labelled(String key, String text) {
            return text.isEmpty() ? "" : wording.get(key, ShownText.isolate(text));
        }

        private String formattedTime() {
            return wording.time(time);
        }
    }
}
