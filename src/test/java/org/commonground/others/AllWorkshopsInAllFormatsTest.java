package org.commonground.others;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.cli.PlayedSample;
import org.commonground.i18n.Messages;
import org.commonground.report.Export;
import org.commonground.report.ExportProgress;
import org.commonground.report.UnlikeWorkshops;
import org.commonground.report.VeraPdf;
import org.commonground.report.WordsOfFiles;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.ExportOrder;
import org.commonground.report.model.Paper;
import org.commonground.report.section.ReportBuilder;
import org.commonground.workshop.Workshop;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * The sample, workshops unlike it, and a check-in of each, on A4 and Letter in every format: every word is in every file, and every PDF
 * follows its standards. The files stay in {@code target/others/all}. It takes some minutes.
 */
@Tag("others")
class AllWorkshopsInAllFormatsTest {

    private static final Messages WORDS = new Messages(Locale.UK);

    static Stream<Arguments> workshopsAndPapers() {
        return Stream.of("sample", "no", "one", "withheld", "rtl", "hard", "empty")
                .flatMap(name -> Stream.of(name, name + "-check-in"))
                .flatMap(name -> Stream.of(Arguments.of(name, Paper.A4), Arguments.of(name, Paper.LETTER)));
    }

    @ParameterizedTest
    @MethodSource("workshopsAndPapers")
    void everyWordIsInEveryFileAndEveryPdfIsReadableForAll(String name, Paper paper) throws Exception {
        var folder = Files.createDirectories(Path.of("target", "others", "all", name, paper.name()));
        var options = new ExportOptions(ExportOptions.ALL.parts(), true, Optional.of(paper));
        var followed = workshop(name.replace("-check-in", ""));
        var exported = name.endsWith("-check-in") ? UnlikeWorkshops.checkIn(followed) : followed;
        var day = LocalDate.of(2027, 1, 20);
        var order = new ExportOrder(
                folder,
                EnumSet.allOf(ExportFormat.class),
                true,
                day,
                options,
                Optional.empty(),
                () -> exported.equals(followed) ? List.of() : List.of(followed));
        var files = new Export(WORDS).write(exported, order, ExportProgress.NONE);
        WordsOfFiles.holdEveryWord(folder, new ReportBuilder(WORDS).plan(exported, order));
        for (var file : files) {
            if (file.toString().endsWith(".pdf")) {
                for (var flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_U)) {
                    assertThat(VeraPdf.failures(Files.readAllBytes(file), flavour))
                            .as(file + " as " + flavour)
                            .isEmpty();
                }
            }
        }
    }

    private static Workshop workshop(String name) {
        return name.equals("sample")
                ? Objects.requireNonNull(PlayedSample.moments().get("over"))
                : UnlikeWorkshops.read(name);
    }
}
