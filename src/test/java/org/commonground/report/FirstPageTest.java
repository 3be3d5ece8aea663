package org.commonground.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.commonground.report.docx.WordWriter;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.Paper;
import org.commonground.report.pdf.PdfWriter;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Actions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Page one alone tells what the sides agree on, where they differ, who does what by when, and whether it was signed. */
class FirstPageTest {

    @ParameterizedTest
    @EnumSource(
            value = Paper.class,
            names = {"A4", "LETTER"})
    void sevenActionsSignaturesAndTheMapFitOnIt(Paper paper) throws IOException {
        assertThat(firstPage("no", paper))
                .contains(
                        "Common ground: “One customer, one record” (Marketing 2 of 4, IT 3 of 4).",
                        "Furthest apart: “New ideas reach them fast” (Marketing 3 of 4, IT 0 of 4).",
                        "Not agreed: 4 of IT could not live with it.",
                        "Chat hand-over to store staff",
                        "Tomás Ruiz",
                        "3 Mar 2027",
                        "Nobody has signed this plan yet.",
                        "Where we agree, and what to talk about first",
                        "Neither of the two");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    one | 7 actions planned; no vote was held.
                    one | No owner yet
                    withheld | Shown for the whole room only: a side had fewer than 3 voters.
                    rtl | Nobody has signed this plan yet.
                    hard | Nobody has signed this plan yet.
                    empty | None of the parts you chose has anything in it yet.
                    """)
    void itIsTrueOfUnlikeWorkshops(String name, String told) throws IOException {
        assertThat(firstPage(name, Paper.A4)).contains(told);
    }

    @Test
    void anActionWithoutADateIsNamedAsSuch() {
        var workshop = WorkshopBuilder.from(UnlikeWorkshops.read("empty"))
                .actions("Call the shop")
                .workshop();
        assertThat(Written.plan(workshop).report().blocks().toString()).contains("No date yet", "No owner yet");
    }

    /** A plan that takes pages tells on page one how much there is to do, by side, and what is next; the whole of it follows. */
    @ParameterizedTest
    @EnumSource(
            value = Paper.class,
            names = {"A4", "LETTER"})
    void ofSixtyActionsTenOrMoreAreOnIt(Paper paper) throws IOException {
        var plan = Written.plan(UnlikeWorkshops.read("hard"), onPaper(paper), Optional.empty());
        assertThat(plan.report().drawings().getFirst().title())
                .startsWith("When: Dec 2026: 2 actions; Jan 2027: 6 actions; ")
                .contains("; Check-in 24")
                .doesNotContain("action 3");
        try (var pdf = Loader.loadPDF(Written.bytes(new PdfWriter(), plan));
                var word = new XWPFDocument(new ByteArrayInputStream(Written.bytes(new WordWriter(), plan)))) {
            var first = page(pdf, 1);
            var told = Pattern.compile("To do: 60 of 60\\. Owned by ● Marketing: 27, ■ IT: 30, nobody yet: 3; "
                            + "without a date: 5\\. Here the next (\\d+) by date, all 60 from page 2\\.")
                    .matcher(first);
            assertThat(told.find()).as(first).isTrue();
            int lines = Integer.parseInt(told.group(1));
            assertThat(lines).isGreaterThanOrEqualTo(10);
            assertThat(first)
                    .contains("Nobody has signed this plan yet.", "How many actions are due when:")
                    .contains("Two-week swap: one analyst each way 29 Jan 2027 ● Zoë O'Brien-D", "3 Feb 2027")
                    .contains("CamelCaseIdentifierThatNobodyBreaks_with_");
            assertThat(page(pdf, 2)).contains("All 60 actions", "When the newsletter is planned on Friday");
            var brief = word.getTables().stream()
                    .filter(table -> table.getText().startsWith("#\tAction\tDue"))
                    .findFirst()
                    .orElseThrow();
            assertThat(brief.getNumberOfRows()).isEqualTo(1 + lines);
            assertThat(brief.getRow(8).getCell(1).getText()).isEqualTo("Two-week swap: one analyst each way");
            assertThat(cellType(word)).isEqualTo(8);
        }
    }

    /** What is done or dropped is not among what comes next, and what is late is; all of them follow on the next page. */
    @ParameterizedTest
    @EnumSource(
            value = Paper.class,
            names = {"A4", "LETTER"})
    void aLongCheckInListsWhatIsStillToDo(Paper paper) throws IOException {
        var checkIn = UnlikeWorkshops.checkIn(UnlikeWorkshops.read("hard"));
        var plan = Written.plan(checkIn, onPaper(paper), Optional.empty());
        try (var pdf = Loader.loadPDF(Written.bytes(new PdfWriter(), plan))) {
            assertThat(page(pdf, 2)).contains("All 60 actions");
            assertThat(page(pdf, 1))
                    .contains("To do: 36 of 60.", "(in progress)", "(blocked")
                    .contains("Nobody has signed this plan yet.")
                    .doesNotContain("(done)", "(dropped)");
        }
    }

    /** Seven actions can be long as well. */
    @Test
    void actionsThatTakeMoreThanThePageAreOnItInBrief() throws IOException {
        var workshop = UnlikeWorkshops.read("no");
        for (var action : workshop.actions()) {
            var step = "When the freeze lifts, ask again. ".repeat(12);
            workshop = workshop.after(Actions.edit(workshop, action.withFirstStep(step)));
        }
        var plan = Written.plan(workshop, onPaper(Paper.LETTER), Optional.empty());
        try (var pdf = Loader.loadPDF(Written.bytes(new PdfWriter(), plan))) {
            assertThat(page(pdf, 1))
                    .contains("To do: 7 of 7. Owned by ● Marketing: 3, ■ IT: 4; without a date: 0.")
                    .contains("Chat hand-over to store staff 3 Mar 2027 ● Tomás Ruiz ■ Priya Raman")
                    .contains("Nobody has signed this plan yet.");
            assertThat(page(pdf, 2)).contains("All 7 actions");
        }
    }

    /** With the version and the day of the workshop it fits on a line, also of the narrower paper. */
    @Test
    void theHeadIsOneLine() throws IOException {
        var plan = Written.plan(UnlikeWorkshops.read("one"), onPaper(Paper.A4), Optional.empty());
        try (var pdf = Loader.loadPDF(Written.bytes(new PdfWriter(), plan))) {
            assertThat(new PDFTextStripper().getText(pdf).lines().map(String::strip))
                    .contains("Fictional company and people · Common Ground · Action plan · version 1 of 28 Nov 2026 "
                            + "Workshop of 24 November 2026");
        }
    }

    /** Word sets its type as small as the PDF, which measures that the first page holds everything. */
    @Test
    void theTypeOfWordIsAsSmallAsThatOfThePdf() throws IOException {
        assertThat(cellType("one")).isEqualTo(8.5);
        assertThat(cellType("no")).isBetween(7.0, 7.5);
    }

    private static double cellType(String name) throws IOException {
        var plan = Written.plan(UnlikeWorkshops.read(name), onPaper(Paper.LETTER), Optional.empty());
        try (var document = new XWPFDocument(new ByteArrayInputStream(Written.bytes(new WordWriter(), plan)))) {
            return cellType(document);
        }
    }

    private static double cellType(XWPFDocument document) {
        var cell = document.getStyles().getStyle("Cell").getCTStyle();
        return Double.parseDouble(cell.getRPr().getSzArray(0).getVal().toString()) / 2;
    }

    private static ExportOptions onPaper(Paper paper) {
        return new ExportOptions(ExportOptions.ALL.parts(), true, Optional.of(paper));
    }

    private static String firstPage(String name, Paper paper) throws IOException {
        var plan = Written.plan(UnlikeWorkshops.read(name), onPaper(paper), Optional.empty());
        try (var pdf = Loader.loadPDF(Written.bytes(new PdfWriter(), plan))) {
            return page(pdf, 1);
        }
    }

    private static String page(PDDocument pdf, int number) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return PlanTexts.oneLine(stripper.getText(pdf));
    }
}
