package org.commonground.others;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.commonground.cli.PlayedSample;
import org.commonground.i18n.Messages;
import org.commonground.report.Export;
import org.commonground.report.ExportProgress;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOrder;
import org.commonground.workshop.Workshop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every file of the sample in programs that had no part in writing it: LibreOffice, Chromium and Poppler from Debian. The pages stay in
 * {@code target/others/files}, to be looked at.
 */
@Tag("others")
class ExportedFilesTest {

    private static final Path FOLDER = Path.of("target", "others", "files").toAbsolutePath();
    private static final long SECONDS = 120;

    private static final Workshop OVER =
            Objects.requireNonNull(PlayedSample.moments().get("over"));

    @BeforeAll
    static void export() throws IOException {
        Files.createDirectories(FOLDER);
        var order = new ExportOrder(FOLDER, EnumSet.allOf(ExportFormat.class), true, LocalDate.of(2026, 11, 24));
        new Export(new Messages(Locale.UK)).write(OVER, order, ExportProgress.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {".docx", ".xlsx", "-actions.csv", "-jira.csv", "-planner.csv", "-trello.csv"})
    void libreOfficeOpensIt(String ending) throws Exception {
        look(converted(ending, "pdf"), "LibreOffice " + ending);
    }

    /** It cuts a row of a table in two where a page ends, so the words are read from its text, and the pages only looked at. */
    @Test
    void libreOfficeOpensTheWebPage() throws Exception {
        holdsEveryAction(Files.readString(converted(".html", "txt:Text (encoded):UTF8")), "LibreOffice .html");
        hasInk(converted(".html", "pdf"), "LibreOffice .html");
    }

    private static Path converted(String ending, String format) throws Exception {
        var file = file(ending);
        var out = Files.createDirectories(FOLDER.resolve("libreoffice").resolve(ending.substring(1)));
        Programs.run(
                SECONDS,
                List.of(
                        Programs.find("libreoffice", "soffice", "libreoffice").toString(),
                        "-env:UserInstallation=" + FOLDER.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        out.toString(),
                        file.toString()));
        var name = file.getFileName().toString();
        return out.resolve(name.substring(0, name.lastIndexOf('.') + 1) + format.substring(0, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {".html", "-review.html"})
    void chromiumPrintsIt(String ending) throws Exception {
        var pdf = Files.createDirectories(FOLDER.resolve("chromium")).resolve(ending.substring(1) + ".pdf");
        Programs.run(
                SECONDS,
                List.of(
                        Programs.find("chromium", "chromium", "chromium-browser", "google-chrome")
                                .toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + FOLDER.resolve("chromium-profile"),
                        "--no-pdf-header-footer",
                        "--print-to-pdf=" + pdf,
                        file(ending).toUri().toString()));
        look(pdf, "Chromium " + ending);
    }

    @ParameterizedTest
    @ValueSource(strings = {".pdf", "-one-page.pdf"})
    void popplerDrawsIt(String ending) throws Exception {
        look(file(ending), "Poppler " + ending);
    }

    private static Path file(String ending) throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .min(java.util.Comparator.comparingInt(
                            file -> file.getFileName().toString().length()))
                    .orElseThrow();
        }
    }

    /** Every action stands in its text, to the letter after NFKC, and no page is blank. */
    private static void look(Path pdf, String how) throws Exception {
        var text = Programs.run(
                SECONDS,
                List.of(Programs.find("poppler-utils", "pdftotext").toString(), "-enc", "UTF-8", pdf.toString(), "-"));
        holdsEveryAction(text, how);
        hasInk(pdf, how);
    }

    private static void holdsEveryAction(String text, String how) {
        for (var action : OVER.actions()) {
            assertThat(letters(text)).as(how).contains(letters(action.title()));
        }
    }

    private static void hasInk(Path pdf, String how) throws Exception {
        var pages = Files.createDirectories(FOLDER.resolve("pages").resolve(how.replaceAll("[ .]+", "-")));
        Programs.run(
                SECONDS,
                List.of(
                        Programs.find("poppler-utils", "pdftoppm").toString(),
                        "-r",
                        "60",
                        "-png",
                        pdf.toString(),
                        pages.resolve("page").toString()));
        try (var drawn = Files.list(pages)) {
            var all = drawn.toList();
            assertThat(all).as(how).isNotEmpty();
            for (var page : all) {
                assertThat(ink(ImageIO.read(page.toFile()))).as(page.toString()).isGreaterThan(100);
            }
            System.out.println(
                    how + ": " + all.size() + " pages, " + OVER.actions().size() + " actions to the letter");
        }
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}]", "");
    }

    private static long ink(BufferedImage image) {
        long ink = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                ink += (image.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return ink;
    }
}
