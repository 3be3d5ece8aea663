package org.commonground.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.commonground.programme.model.Side;
import org.commonground.report.Export;
import org.commonground.report.PlanSample;
import org.commonground.report.PlanTexts;
import org.commonground.report.Written;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.ReportPart;
import org.commonground.report.pdf.HtmlWriter;
import org.commonground.report.text.CalendarWriter;
import org.commonground.report.text.CsvWriters;
import org.commonground.report.text.TrackerWriters;
import org.commonground.report.xlsx.ExcelWriter;
import org.commonground.workshop.SampleReviews;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Reviews;
import org.commonground.workshop.record.Review;
import org.junit.jupiter.api.Test;

/** The next plan says who signed the last one and what was answered. */
class ReviewsSectionTest {

    private final Workshop plan = PlanSample.workshop();
    private final Workshop reviewed = reviewed();
    private final Workshop answered = answered();

    private Workshop reviewed() {
        var action = plan.actions().getFirst();
        var signed = SampleReviews.signed(
                plan, 1, "Ada Invented", Side.IT, SampleReviews.question(action, "Who may change it?"));
        var reserved = SampleReviews.reserved(plan, 1, "Béla Nobody", Side.MARKETING, "Only if it is cheap.");
        var idsAndClock = WorkshopBuilder.pen();
        var one = plan.after(Reviews.add(plan, idsAndClock, signed, false));
        return one.after(Reviews.add(one, idsAndClock, reserved, false));
    }

    private Workshop answered() {
        var first = reviewed.all(Review.class).getFirst();
        return reviewed.after(Reviews.answer(
                reviewed,
                WorkshopBuilder.pen(),
                first.id(),
                plan.actions().getFirst().id(),
                "The two owners."));
    }

    @Test
    void aPlanThatWasReadBeforeItsFirstVersionHasNoNumber() {
        var signed = SampleReviews.reserved(plan, 0, "Béla Nobody", Side.MARKETING, "Only if it is cheap.");
        assertThat(Written.plan(plan.after(Reviews.add(plan, WorkshopBuilder.pen(), signed, false)))
                        .report()
                        .blocks()
                        .toString())
                .contains("Béla Nobody signed the plan before its first version with a reservation: Only if it is");
    }

    private static String text(Workshop workshop, Optional<Workshop> before, boolean names) throws IOException {
        var options = new ExportOptions(EnumSet.allOf(ReportPart.class), names, Optional.empty());
        return Written.text(new HtmlWriter(), Written.plan(workshop, options, before));
    }

    @Test
    void thePlanListsSignaturesAndAnswers() throws IOException {
        assertThat(text(plan, Optional.empty(), true)).contains("Nobody has signed this plan yet.");
        assertThat(text(reviewed, Optional.empty(), true))
                .contains(
                        "Who signed",
                        "Ada Invented signed version 1 as a whole",
                        "Béla Nobody signed version 1 with a reservation: Only if it is cheap.")
                .contains("Ada Invented (IT) asks: “Who may change it?” – Open.");
        assertThat(text(answered, Optional.of(reviewed), true))
                .contains("On One consent record for web, app and store: Ada Invented (IT) asks: “Who may change it?”"
                        + " – Answer: The two owners.")
                .doesNotContain("The actions are the same.");
        assertThat(text(answered, Optional.of(answered), true))
                .contains("The actions are the same.")
                .doesNotContain("On One consent record");
    }

    @Test
    void anOpenQuestionIsAChangeSinceTheVersionBefore() throws IOException {
        assertThat(text(reviewed, Optional.of(plan), true))
                .contains(
                        "On One consent record for web, app and store: Ada Invented (IT) asks: “Who may change it?” – Open.")
                .doesNotContain("The actions are the same.");
        assertThat(text(reviewed, Optional.of(reviewed), false)).contains("The actions are the same.");
    }

    @Test
    void whatReviewersSaidIsBesideItsActionInEveryFormat() throws IOException {
        var data = Written.plan(answered);
        var said = "Ada Invented (IT) asks: “Who may change it?” – Answer: The two owners.";
        var texts = new LinkedHashMap<>(PlanTexts.of(data));
        texts.put(
                ExportFormat.CALENDAR, Written.text(new CalendarWriter(), data).replace("\r\n ", ""));
        texts.put(ExportFormat.CSV, Written.text(CsvWriters::actions, data));
        texts.put(ExportFormat.JIRA, Written.text(TrackerWriters::jira, data));
        texts.put(ExportFormat.PLANNER, Written.text(TrackerWriters::planner, data));
        texts.put(ExportFormat.TRELLO, Written.text(TrackerWriters::trello, data));
        texts.put(ExportFormat.EXCEL, sheets(Written.bytes(new ExcelWriter(), data)));
        texts.forEach((format, text) ->
                assertThat(text.contains(said)).as(format + ": " + said).isTrue());
    }

    private static String sheets(byte[] file) throws IOException {
        try (var extractor = new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(file)))) {
            return extractor.getText();
        }
    }

    @Test
    void withoutNamesReviewersAreKnownBySideAlone() throws IOException {
        assertThat(text(answered, Optional.of(reviewed), false))
                .contains("Somebody from IT signed version 1 as a whole")
                .doesNotContain("Ada Invented", "Béla Nobody");
    }

    @Test
    void anAnswerMakesItANewVersionOfThePlan() {
        var export = new Export(PlanSample.WORDS);
        var today = LocalDate.of(2026, 12, 2);
        assertThat(export.contentHash(answered, today)).isNotEqualTo(export.contentHash(reviewed, today));
    }
}
