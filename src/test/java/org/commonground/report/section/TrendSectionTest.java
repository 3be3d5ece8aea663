package org.commonground.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.commonground.report.PlanSample;
import org.commonground.report.Written;
import org.commonground.report.docx.WordWriter;
import org.commonground.report.model.Block;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.ExportOrder;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.ReportPart;
import org.commonground.report.pdf.HtmlWriter;
import org.commonground.report.pdf.PdfWriter;
import org.commonground.report.review.ReviewWriter;
import org.commonground.report.text.MarkdownWriter;
import org.commonground.report.xlsx.ExcelWriter;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.SeriesSample;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.junit.jupiter.api.Test;

/** How the views move over the workshops of one organisation. */
class TrendSectionTest {

    private static final String SECTION = "How the two sides’ views move";

    private static Workshop held(int days, int marketing) {
        var clock = Clock.fixed(WorkshopBuilder.START.plus(Duration.ofDays(days)), ZoneOffset.UTC);
        return SeriesSample.alone(new IdsAndClock(new Random(days), clock), "Fictional Ltd", marketing);
    }

    private static PlanData plan(Workshop workshop, ExportOptions options, Workshop... others) {
        var formats = EnumSet.allOf(ExportFormat.class);
        var order = new ExportOrder(
                Path.of("."), formats, true, PlanSample.DAY, options, Optional.empty(), () -> List.of(others));
        return new ReportBuilder(PlanSample.WORDS).plan(workshop, order);
    }

    private static String day(int days) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK)
                .format(WorkshopBuilder.START.plus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC));
    }

    /** Marketing's mean and IT's in the first workshop, then in the last, each with n, gap and agreement. */
    @Test
    void everyFormatWithFiguresListsEachWorkshopWithItsN() throws IOException {
        var plan = plan(held(90, 3), ExportOptions.ALL, held(10, 1), held(40, 2));
        for (var text : List.of(
                pdf(plan),
                word(plan),
                Written.text(new HtmlWriter(), plan),
                Written.text(new ReviewWriter(), plan),
                Written.text(new MarkdownWriter(), plan))) {
            var plain = text.replace('\u00a0', ' ')
                    .replaceAll("<[^>]*>|[\\s|]+", " ")
                    .replaceAll(" +", " ");
            assertThat(plain).contains(SECTION);
            assertThat(plain.substring(plain.lastIndexOf(SECTION)))
                    .containsSubsequence(
                            day(10) + " 4 + 4 1.00 3.00 2.00",
                            day(40) + " 4 + 4 2.00 3.00 1.00",
                            day(90) + " 4 + 4 3.00 3.00 0.00");
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(Written.bytes(new ExcelWriter(), plan)))) {
            var sheet = book.getSheet("Trend");
            var first = sheet.getRow(1);
            assertThat(first.getCell(1).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDateTime.ofInstant(WorkshopBuilder.START.plus(Duration.ofDays(10)), ZoneOffset.UTC)
                            .toLocalDate()
                            .atStartOfDay());
            assertThat(IntStream.range(2, 7).mapToObj(i -> first.getCell(i).getNumericCellValue()))
                    .containsExactly(4.0, 4.0, 1.0, 3.0, 2.0);
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
        }
    }

    @Test
    void aSeriesOfCheckInsHasATrendAndASingleWorkshopHasNone() {
        assertThat(plan(SeriesSample.third(), ExportOptions.ALL).report().toString())
                .contains(SECTION);
        assertThat(plan(held(90, 3), ExportOptions.ALL).report().toString()).doesNotContain(SECTION);
    }

    /** Where the two sides agree and differ is told on a check-in's first page, too. */
    @Test
    void aCheckInBeginsWithWhatItsVoteSays() {
        var begins = plan(SeriesSample.third(), ExportOptions.ALL).report().blocks().stream()
                .limit(2)
                .toList();
        assertThat(begins).hasOnlyElementsOfType(Block.Paragraph.class);
        assertThat(begins.getLast().toString()).contains("Where are we");
    }

    /** The chart is one of the pictures, and carries its own numbers; the table belongs to the appendix. */
    @Test
    void thePicturesHaveTheChartAndTheAppendixTheTable() {
        assertThat(trendIn(EnumSet.of(ReportPart.PLAN, ReportPart.DECISIONS))).isEmpty();
        assertThat(trendIn(EnumSet.of(ReportPart.PICTURES))).hasSize(1).allMatch(Block.Figures.class::isInstance);
        assertThat(trendIn(EnumSet.of(ReportPart.APPENDIX))).hasSize(1).allMatch(Block.Table.class::isInstance);
    }

    /** What stands below the heading of the section. */
    private static List<Block> trendIn(Set<ReportPart> parts) {
        var blocks = plan(held(90, 3), new ExportOptions(parts, true, Optional.empty()), held(10, 1))
                .report()
                .blocks();
        return IntStream.range(1, blocks.size())
                .filter(i -> blocks.get(i - 1) instanceof Block.Heading heading
                        && heading.text().equals(SECTION))
                .mapToObj(blocks::get)
                .toList();
    }

    private static String pdf(PlanData plan) throws IOException {
        try (var pdf = Loader.loadPDF(Written.bytes(new PdfWriter(), plan))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String word(PlanData plan) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(Written.bytes(new WordWriter(), plan)));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }
}
