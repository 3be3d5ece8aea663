package org.commonground.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.report.PlanSample;
import org.commonground.report.model.Block;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.ExportOrder;
import org.commonground.report.model.Report;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.FollowUps;
import org.commonground.workshop.record.Action;
import org.junit.jupiter.api.Test;

/** The report of a check-in: which one it is, the vision, and how far the actions are. */
class CheckInSectionTest {

    private final Workshop plan = PlanSample.workshop();
    private final FollowUps.FollowUp begun = FollowUps.begin(plan, WorkshopBuilder.pen(), BuiltInProgrammes.builtIn());
    private final Workshop checkIn = begun.next()
            .after(new Change(
                    "statuses",
                    Stream.of(
                                    status(0, Action.Status.DONE),
                                    status(1, Action.Status.BLOCKED),
                                    status(2, Action.Status.DROPPED))
                            .toList()));

    private Edit status(int number, Action.Status status) {
        var action = begun.next().actions().get(number);
        return Edit.replace(action, action.withStatus(status));
    }

    /** @param today decides which actions are late */
    private Report report(LocalDate today) {
        var order = new ExportOrder(
                Path.of("."),
                EnumSet.of(ExportFormat.PDF),
                true,
                today,
                ExportOptions.ALL,
                Optional.empty(),
                () -> List.of(plan.after(begun.changeToFollowed())));
        return new ReportBuilder(PlanSample.WORDS).plan(checkIn, order).report();
    }

    private static <B extends Block> Stream<B> all(Report report, Class<B> kind) {
        return report.blocks().stream().filter(kind::isInstance).map(kind::cast);
    }

    @Test
    void itSaysThatItIsOneAndAfterWhichPlanWithTheVisionOfThatPlan() {
        var report = report(PlanSample.DAY);
        assertThat(report.kind()).isEqualTo("Fictional company and people · Common Ground · Check-in after 30 days");
        assertThat(all(report, Block.Paragraph.class))
                .containsExactly(new Block.Paragraph(
                        "Check-in 1 on the plan “" + plan.details().title() + "” of 21 November 2026."));
        assertThat(all(report, Block.Quote.class)).containsExactly(new Block.Quote(PlanSample.SENTENCE));
        assertThat(all(report, Block.Heading.class).map(Block.Heading::text))
                .contains("What changed since the workshop of 21 November 2026");
    }

    @Test
    void everyActionIsCountedOnceAndALateOneIsCalledLate() {
        var report = report(LocalDate.of(2030, 1, 1));
        assertThat(all(report, Block.KeyFigures.class).findFirst().orElseThrow().figures())
                .containsExactly(
                        new Block.KeyFigure("1", "✓ done, of 5 actions"),
                        new Block.KeyFigure("1", "! blocked, of 5 actions"),
                        new Block.KeyFigure("2", "late, of 5 actions"),
                        new Block.KeyFigure("1", "× dropped, of 5 actions"));
        assertThat(all(report, Block.ActionTable.class)
                        .flatMap(table -> table.rows().stream())
                        .map(Block.ActionRow::title))
                .anyMatch(title -> title.startsWith("✓ ") && title.endsWith("(done)"))
                .anyMatch(title -> title.startsWith("! ") && title.contains("(blocked, late since "))
                .anyMatch(title -> title.startsWith("× ") && title.endsWith("(dropped)"));
    }
}
