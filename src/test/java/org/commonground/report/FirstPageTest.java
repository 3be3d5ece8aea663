package org.commonground.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.commonground.report.docx.WordWriter;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.Paper;
import org.commonground.report.pdf.PdfWriter;
import org.commonground.workshop.WorkshopBuilder;
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

    /** Word sets its type as small as the PDF, which measures that the first page holds everything. */
    @Test
    void theTypeOfWordIsAsSmallAsThatOfThePdf() throws IOException {
        assertThat(cellType("one")).isEqualTo(8.5);
        assertThat(cellType("no")).isBetween(7.0, 7.5);
    }

    private static double cellType(String name) throws IOException {
        var plan = Written.plan(UnlikeWorkshops.read(name), onPaper(Paper.LETTER), Optional.empty());
        try (var document = new XWPFDocument(new ByteArrayInputStream(Written.bytes(new WordWriter(), plan)))) {
            var size = document.getStyles()
                    .getStyle("Cell")
                    .getCTStyle()
                    .getRPr()
                    .getSzArray(0)
                    .getVal();
            return Double.parseDouble(size.toString()) / 2;
        }
    }

    private static ExportOptions onPaper(Paper paper) {
        return new ExportOptions(ExportOptions.ALL.parts(), true, Optional.of(paper));
    }

    private static String firstPage(String name, Paper paper) throws IOException {
        var plan = Written.plan(UnlikeWorkshops.read(name), onPaper(paper), Optional.empty());
        try (var pdf = Loader.loadPDF(Written.bytes(new PdfWriter(), plan))) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            return PlanTexts.oneLine(stripper.getText(pdf));
        }
    }
}
