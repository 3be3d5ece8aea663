package org.commonground.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.commonground.report.UnlikeWorkshops;
import org.commonground.report.Written;
import org.commonground.report.model.Block;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.Paper;
import org.commonground.report.model.Report;
import org.junit.jupiter.api.Test;

/** Pages of paper that are not half empty. */
class FilledPagesTest {

    /** Tables of the appendix are divided between pages; only the first page of a part, and the last of all, may end early. */
    @Test
    void aTableBeginsOnThePageAboveIt() throws IOException {
        var options = new ExportOptions(ExportOptions.ALL.parts(), true, Optional.of(Paper.A4));
        var plan = Written.plan(UnlikeWorkshops.read("withheld"), options, Optional.empty());
        try (var pdf = Loader.loadPDF(Written.bytes(new PdfWriter(), plan))) {
            for (int page = 3; page < pdf.getNumberOfPages(); page++) {
                var lowest = new LowestLine();
                lowest.setStartPage(page);
                lowest.setEndPage(page);
                lowest.getText(pdf);
                assertThat(lowest.share).as("page %s", page).isGreaterThan(0.75);
            }
        }
    }

    /** Three lines that would be alone on a second page are set with the others, a little closer. */
    @Test
    void aFewLastLinesDoNotTakeAPage() throws IOException {
        var pdf = new PdfLayout(Paper.A4);
        var report = notes(tooManyForAPage(pdf) + 2);
        assertThat(pdf.isOnePage(report, 1)).isFalse();
        assertThat(pdf.filledScale(report, 1)).as("as much as it takes").isEqualTo(0.95);
        var out = new ByteArrayOutputStream();
        pdf.writeFilled(report, 1, out);
        try (var written = Loader.loadPDF(out.toByteArray())) {
            assertThat(written.getNumberOfPages()).isEqualTo(1);
        }
    }

    /** One line of a list alone at the end of a page, or at the beginning of one, would be taken for a list of its own. */
    @Test
    void noLineOfAListIsAloneOnAPage() throws IOException {
        var pdf = new PdfLayout(Paper.A4);
        int most = tooManyForAPage(pdf) - 1;
        for (int left = 0; left <= 3; left++) {
            var report = notes(most - left);
            var list = new Block.Lines(IntStream.rangeClosed(1, 4)
                    .mapToObj(i -> Block.Line.plain("Item " + i))
                    .toList());
            var out = new ByteArrayOutputStream();
            pdf.write(
                    report.withBlocks(Stream.concat(report.blocks().stream(), Stream.of(list))
                            .toList()),
                    1,
                    out);
            try (var written = Loader.loadPDF(out.toByteArray())) {
                var first = new PDFTextStripper();
                first.setEndPage(1);
                assertThat(first.getText(written).split("Item", -1).length - 1)
                        .as("with room for about %s", left + 1)
                        .isNotIn(1, 3);
            }
        }
    }

    @Test
    void theDayOfAPlannedWorkshopIsOnOneLine() throws IOException {
        var options = new ExportOptions(ExportOptions.ALL.parts(), true, Optional.of(Paper.A4));
        var plan = Written.plan(UnlikeWorkshops.read("empty"), options, Optional.empty());
        try (var pdf = Loader.loadPDF(Written.bytes(new PdfWriter(), plan))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Workshop planned for 24 November 2026");
        }
    }

    private static int tooManyForAPage(PdfLayout pdf) {
        return IntStream.iterate(30, lines -> lines + 1)
                .dropWhile(lines -> pdf.isOnePage(notes(lines), 1))
                .findFirst()
                .orElseThrow();
    }

    private static Report notes(int count) {
        return Written.plan(UnlikeWorkshops.read("empty"))
                .report()
                .withBlocks(Collections.nCopies(count, new Block.Note("A line.")));
    }

    /** How far down the page its text reaches, the footer aside. */
    private static final class LowestLine extends PDFTextStripper {
        private static final double FOOTER = 0.93;
        private double share;

        @Override
        protected void writeString(String text, List<TextPosition> letters) {
            letters.stream()
                    .mapToDouble(letter -> letter.getYDirAdj() / letter.getPageHeight())
                    .filter(y -> y < FOOTER)
                    .forEach(y -> share = Math.max(share, y));
        }
    }
}
