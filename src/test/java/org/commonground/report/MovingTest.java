package org.commonground.report;

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
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.commonground.workshop.Pen;
import org.commonground.workshop.SeriesSample;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.junit.jupiter.api.Test;

/** How the views move over the workshops of one organisation. */
class MovingTest {

    private static final String SECTION = "How the two sides’ views move";

    private static Workshop held(int days, int marketing) {
        var clock = Clock.fixed(WorkshopBuilder.START.plus(Duration.ofDays(days)), ZoneOffset.UTC);
        return SeriesSample.alone(new Pen(new Random(days), clock), "Fictional Ltd", marketing);
    }

    private static Plan plan(Workshop workshop, Options options, Workshop... others) {
        var formats = EnumSet.allOf(Format.class);
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
    void everyFormatWithFiguresTellsEachWorkshopWithItsN() throws IOException {
        var plan = plan(held(90, 3), Options.ALL, held(10, 1), held(40, 2));
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
    void aSeriesOfCheckInsHasItWithoutOthersAndAWorkshopAloneHasNone() {
        assertThat(plan(SeriesSample.third(), Options.ALL).report().toString()).contains(SECTION);
        assertThat(plan(held(90, 3), Options.ALL).report().toString()).doesNotContain(SECTION);
    }

    @Test
    void itIsOneOfThePicturesThatCanBeLeftOut() {
        var options = new Options(EnumSet.complementOf(EnumSet.of(Part.PICTURES)), true, Optional.empty());
        assertThat(plan(held(90, 3), options, held(10, 1)).report().toString()).doesNotContain(SECTION);
    }

    private static String pdf(Plan plan) throws IOException {
        try (var pdf = Loader.loadPDF(Written.bytes(new PdfWriter(), plan))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String word(Plan plan) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(Written.bytes(new WordWriter(), plan)));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }
}
