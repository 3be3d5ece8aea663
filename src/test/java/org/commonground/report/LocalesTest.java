package org.commonground.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonground.i18n.Messages;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.ExportOrder;
import org.commonground.report.model.Paper;
import org.commonground.report.model.Wording;
import org.commonground.report.section.ReportBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a document are English, whatever the system's language; order, hours and paper are those of its region. */
class LocalesTest {
    private static final Pattern OTHER_SCRIPTS =
            Pattern.compile("[\\p{Nd}&&[^0-9]]|[\\p{IsThai}\\p{IsArabic}\\p{IsDevanagari}]");

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"th-TH-u-ca-buddhist-nu-thai", "fa-IR", "ar-EG-u-nu-arab", "mr-IN-u-nu-deva"})
    void everyFormatHasEnglishMonthsAndWesternDigits(String tag, @TempDir Path folder) throws Exception {
        var locale = Locale.forLanguageTag(tag);
        Locale.setDefault(locale);
        var order = new ExportOrder(
                folder,
                EnumSet.allOf(ExportFormat.class),
                true,
                PlanSample.DAY,
                ExportOptions.ALL,
                Optional.empty(),
                List::of);
        var files = new Export(new Messages(locale)).write(PlanSample.workshop(), order, ExportProgress.NONE);
        assertThat(files).hasSizeGreaterThan(15);
        for (var file : files) {
            var text = text(file);
            assertThat(text).as("%s", file.getFileName()).isNotBlank();
            assertThat(OTHER_SCRIPTS.matcher(text).results().map(found -> around(text, found.start())))
                    .as("%s", file.getFileName())
                    .isEmpty();
        }
        assertThat(text(files.getFirst())).contains(String.valueOf(PlanSample.DAY.getYear()));
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, 'November 24, 2026', 2:30 PM, LETTER",
        "en-GB, 24 November 2026, 14:30, A4",
        "de-DE, 24 November 2026, 14:30, A4",
        "fr-FR, 24 November 2026, 14:30, A4",
        "th-TH-u-ca-buddhist-nu-thai, 24 November 2026, 14:30, A4",
        "es-MX, 24 November 2026, 2:30 pm, LETTER",
        "ar-EG, 24 November 2026, 2:30 pm, A4"
    })
    void orderHoursAndPaperAreThoseOfTheRegion(String tag, String date, String time, Paper paper) {
        var messages = new Messages(Locale.forLanguageTag(tag));
        var plan = new ReportBuilder(messages)
                .plan(
                        PlanSample.workshop(),
                        new ExportOrder(
                                Path.of("."),
                                EnumSet.of(ExportFormat.PDF),
                                true,
                                PlanSample.DAY,
                                ExportOptions.ALL,
                                Optional.empty(),
                                List::of));
        assertThat(plan.wording().longDate(LocalDate.of(2026, 11, 24))).isEqualTo(date);
        assertThat(plan.wording().time(java.time.LocalTime.of(14, 30)).replace('\u202f', ' '))
                .isEqualTo(time);
        assertThat(plan.paper()).isEqualTo(paper);
    }

    /** The language of the test is in the test resources. */
    @Test
    void monthsAreInTheLanguageOfTheTexts() {
        var wording = new Wording(
                PlanSample.workshop(), new Messages(Locale.forLanguageTag("eo-DE")).forDocuments(), PlanSample.DAY);
        assertThat(wording.get("report.kind")).isEqualTo("Common Ground · Agadplano");
        assertThat(wording.longDate(LocalDate.of(2026, 11, 24))).containsIgnoringCase("novembro");
    }

    @Test
    void theSystemsOwnMessagesStayInItsLocale() {
        assertThat(new Messages(Locale.GERMANY).locale()).isEqualTo(Locale.GERMANY);
        var wording = new Wording(PlanSample.workshop(), new Messages(Locale.GERMANY).forDocuments(), PlanSample.DAY);
        assertThat(wording.messages().region()).isEqualTo(Locale.GERMANY);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 20));
    }

    private static String text(Path file) throws IOException {
        var name = file.toString();
        if (name.endsWith(".pdf")) {
            try (var pdf = Loader.loadPDF(file.toFile())) {
                return new PDFTextStripper().getText(pdf);
            }
        }
        if (!name.endsWith(".docx") && !name.endsWith(".xlsx")) {
            return Files.readString(file);
        }
        var all = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (entry.getName().matches(".*\\.(xml|svg)")) {
                    all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return all.toString();
    }
}
