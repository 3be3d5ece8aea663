package org.commonground.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Side;
import org.commonground.report.PlanSample;
import org.commonground.report.model.Block;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.ExportOrder;
import org.commonground.report.model.KeyFigure;
import org.commonground.report.model.Report;
import org.commonground.report.model.ReportPart;
import org.commonground.report.model.Wording;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Exchanges;
import org.commonground.workshop.operation.FollowUps;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Exchange;
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
        return report(checkIn, today);
    }

    private Report report(Workshop held, LocalDate today) {
        var order = new ExportOrder(
                Path.of("."),
                EnumSet.of(ExportFormat.PDF),
                true,
                today,
                ExportOptions.ALL,
                Optional.empty(),
                () -> List.of(plan.after(begun.changeToFollowed())));
        return new ReportBuilder(PlanSample.WORDS).plan(held, order).report();
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
        var planned = checkIn.after(Workshops.setPlannedStart(
                checkIn, Optional.of(LocalDate.of(2027, 1, 20).atTime(9, 0))));
        assertThat(report(planned, PlanSample.DAY).date()).isEqualTo("Check-in planned for 20 January 2027");
        assertThat(report(planned, PlanSample.DAY).kind())
                .as("held later than planned at first")
                .endsWith("Check-in after 60 days");
    }

    @Test
    void withoutActionsNothingIsCalledTheSame() {
        var none = begun.next()
                .after(new Change(
                        "none",
                        begun.next().actions().stream().map(Edit::delete).toList()));
        assertThat(new ChangesSection(new Wording(none, PlanSample.WORDS, PlanSample.DAY)).sinceWorkshop(none))
                .contains(new Block.Note("There are no actions."));
    }

    /** Not within what changed, which may be long. */
    @Test
    void whoSignedIsBelowTheActions() {
        assertThat(all(report(PlanSample.DAY), Block.Heading.class).map(Block.Heading::text))
                .containsSubsequence(
                        "What we will do", "Who signed", "What changed since the workshop of 21 November 2026");
    }

    /** A reply that came in before the check-in has set the status in the workshop that it follows. */
    @Test
    void whatWasDoneBeforeTheCheckInHasChangedSinceTheWorkshop() {
        var done = plan.after(new Change(
                "reply",
                List.of(Edit.replace(
                        plan.actions().getFirst(), plan.actions().getFirst().withStatus(Action.Status.DONE)))));
        var changes = new ChangesSection(new Wording(checkIn, PlanSample.WORDS, PlanSample.DAY)).sinceWorkshop(done);
        assertThat(changes.stream().flatMap(Block::allLines).map(Block.Line::text))
                .contains("Changed: One consent record for web, app and store (status: open → done)");
    }

    /** What they came from is in that plan; a page of its own for it would be nearly empty. */
    @Test
    void whereTheActionsOfThePlanBeforeCameFromIsNotToldAgain() {
        assertThat(all(report(PlanSample.DAY), Block.Heading.class).map(Block.Heading::text))
                .doesNotContain("What each action came from");
        assertThat(all(new ReportBuilder(PlanSample.WORDS).build(checkIn, PlanSample.DAY), Block.Heading.class)
                        .map(Block.Heading::text))
                .as("the plan before is not known")
                .contains("What each action came from");
    }

    /** A list of what changed without the old and the new status would send the reader to the plan before. */
    @Test
    void whatChangedTellsFromWhatToWhat() {
        assertThat(all(report(PlanSample.DAY), Block.Lines.class)
                        .flatMap(lines -> lines.lines().stream())
                        .map(Block.Line::text))
                .contains("Changed: One consent record for web, app and store (status: open → done)");
    }

    @Test
    void anActionWithoutADateIsNotCalledOnTime() {
        var undated = begun.next()
                .after(new Change(
                        "undated",
                        begun.next().actions().stream()
                                .map(action -> Edit.replace(action, action.withDue(Optional.empty())))
                                .toList()));
        assertThat(all(report(undated, PlanSample.DAY), Block.KeyFigures.class)
                        .findFirst()
                        .orElseThrow()
                        .figures())
                .containsExactly(new KeyFigure("5", "without a date, of 5 actions"));
        var blocked = undated.after(new Change(
                "blocked",
                List.of(Edit.replace(
                        undated.actions().getFirst(),
                        undated.actions().getFirst().withStatus(Action.Status.BLOCKED)))));
        assertThat(all(report(blocked, PlanSample.DAY), Block.KeyFigures.class)
                        .findFirst()
                        .orElseThrow()
                        .figures())
                .as("counted once, and five without a date as in the table")
                .containsExactly(
                        new KeyFigure("1", "! blocked (1 without a date), of 5 actions"),
                        new KeyFigure("4", "without a date, of 5 actions"));
    }

    @Test
    void whoHelpedIsNotTakenForTheOwnerOfWhatIsDone() {
        var unowned = checkIn.after(new Change(
                "unowned",
                checkIn.actions().stream()
                        .map(action -> Edit.replace(action, action.withOwner(Optional.empty())))
                        .toList()));
        assertThat(all(report(unowned, PlanSample.DAY), Block.ActionTable.class)
                        .flatMap(table -> table.rows().stream())
                        .filter(row -> row.title().contains("(done)"))
                        .map(row -> row.people().stream().map(Block.Line::text).toList()))
                .containsExactly(List.of("No owner", "CRM Lead"));
    }

    @Test
    void whatBlocksIsToldOnceAndLeftInTheAppendixWhereThePlanIsLeftOut() {
        var blocked = checkIn.after(Exchanges.add(
                checkIn,
                WorkshopBuilder.pen(),
                "plan-blocked",
                Side.MARKETING,
                Exchange.Direction.NEED,
                "The key for the test system"));
        assertThat(tables(report(blocked, PlanSample.DAY))).isEqualTo(1);
        var order = new ExportOrder(
                Path.of("."),
                EnumSet.of(ExportFormat.PDF),
                true,
                PlanSample.DAY,
                ExportOptions.ALL.withParts(ReportPart.APPENDIX),
                Optional.empty(),
                List::of);
        assertThat(tables(
                        new ReportBuilder(PlanSample.WORDS).plan(blocked, order).report()))
                .isEqualTo(1);
    }

    private static long tables(Report report) {
        return all(report, Block.Table.class)
                .filter(table -> table.head().contains("Needed"))
                .count();
    }

    @Test
    void everyActionIsCountedOnceAndALateOneIsCalledLate() {
        var report = report(LocalDate.of(2030, 1, 1));
        assertThat(all(report, Block.KeyFigures.class).findFirst().orElseThrow().figures())
                .containsExactly(
                        new KeyFigure("1", "✓ done, of 5 actions"),
                        new KeyFigure("1", "! blocked (1 late), of 5 actions"),
                        new KeyFigure("2", "late, of 5 actions"),
                        new KeyFigure("1", "× dropped, of 5 actions"));
        assertThat(all(report, Block.ActionTable.class)
                        .flatMap(table -> table.rows().stream())
                        .map(Block.ActionRow::title))
                .anyMatch(title -> title.startsWith("✓ ") && title.endsWith("(done)"))
                .anyMatch(title -> title.startsWith("! ") && title.contains("(blocked, late since "))
                .anyMatch(title -> title.startsWith("× ") && title.endsWith("(dropped)"));
    }
}
