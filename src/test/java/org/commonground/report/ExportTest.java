package org.commonground.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.commonground.i18n.Messages;
import org.commonground.report.archive.WorkshopFile;
import org.commonground.report.archive.WorkshopFile.ArchivedWorkshop;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOrder;
import org.commonground.workshop.Workshop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
    private static final Set<ExportFormat> QUICK =
            EnumSet.of(ExportFormat.HTML, ExportFormat.MARKDOWN, ExportFormat.CSV);

    private final Workshop workshop = PlanSample.workshop();
    private final Export export = new Export(PlanSample.WORDS);

    @TempDir
    private Path folder;

    private ExportOrder order(boolean replace) {
        return new ExportOrder(folder, QUICK, replace, PlanSample.DAY);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesEveryFormatUnderTheTitleAndLeavesNothingElse() throws IOException {
        var everything = new ExportOrder(folder, EnumSet.allOf(ExportFormat.class), true, PlanSample.DAY);
        var written = export.write(workshop, everything, ExportProgress.NONE);
        assertThat(names())
                .containsExactly(
                        "Digital service reset-actions.csv",
                        "Digital service reset-ballots.pdf",
                        "Digital service reset-cards.csv",
                        "Digital service reset-jira.csv",
                        "Digital service reset-one-page.pdf",
                        "Digital service reset-planner.csv",
                        "Digital service reset-posters.pdf",
                        "Digital service reset-review.html",
                        "Digital service reset-run-sheet.pdf",
                        "Digital service reset-sign-in.pdf",
                        "Digital service reset-trello.csv",
                        "Digital service reset-worksheets.pdf",
                        "Digital service reset.common-ground.json",
                        "Digital service reset.docx",
                        "Digital service reset.html",
                        "Digital service reset.ics",
                        "Digital service reset.md",
                        "Digital service reset.pdf",
                        "Digital service reset.xlsx");
        assertThat(written).hasSize(19).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    @Test
    void aWorkshopFileReplacesAnOldOneOrLeavesItUnchanged() throws IOException {
        var file = folder.resolve("copy.json");
        Files.writeString(file, "old");
        Export.writeWorkshopFile(new ArchivedWorkshop(workshop, Optional.empty()), file);
        assertThat(Files.readAllBytes(file)).isEqualTo(WorkshopFile.write(workshop));
        assertThat(names()).containsExactly("copy.json");
        var nowhere = folder.resolve("gone").resolve("copy.json");
        assertThat(catchThrowableOfType(
                                ExportFailed.class,
                                () -> Export.writeWorkshopFile(
                                        new ArchivedWorkshop(workshop, Optional.empty()), nowhere))
                        .reason())
                .isEqualTo(ExportFailed.Reason.FOLDER_MISSING);
    }

    /** Otherwise the same plan would be a new version on a laptop of another country. */
    @Test
    void theHashOfThePlanIsTheSameInEveryRegion() {
        var german = new Export(new Messages(Locale.GERMANY));
        assertThat(german.contentHash(workshop, PlanSample.DAY))
                .isEqualTo(export.contentHash(workshop, PlanSample.DAY));
    }

    @Test
    void progressRisesAndNamesTheFormat() {
        var seen = new ArrayList<String>();
        export.write(workshop, order(true), new Watching(Integer.MAX_VALUE, seen));
        assertThat(seen).containsExactly("0.0 HTML", "0.25 MARKDOWN", "0.5 CSV", "0.75 CSV", "1.0 CSV");
    }

    @Test
    void aNumberIsAddedIfFilesMayNotBeReplaced() throws IOException {
        export.write(workshop, order(false), ExportProgress.NONE);
        var second = export.write(workshop, order(false), ExportProgress.NONE);
        assertThat(second).contains(folder.resolve("Digital service reset (2).html"));
        assertThat(names()).hasSize(8);
    }

    @Test
    void cancellingAtAnyMomentKeepsTheOldFilesAndAddsNone() throws IOException {
        var old = folder.resolve("Digital service reset.html");
        Files.writeString(old, "the plan of yesterday");
        int asked = 0;
        for (boolean cancelled = true; cancelled; asked++) {
            try {
                export.write(workshop, order(true), new Watching(asked, new ArrayList<>()));
                cancelled = false;
            } catch (ExportCancelled e) {
                assertThat(old).hasContent("the plan of yesterday");
                assertThat(names()).containsExactly("Digital service reset.html");
            }
        }
        assertThat(asked).isGreaterThan(5);
        assertThat(old).content().contains("The vision");
    }

    /** Cancels when it was asked so many times. */
    private static final class Watching implements ExportProgress {
        private final List<String> seen;
        private int left;

        Watching(int left, List<String> seen) {
            this.left = left;
            this.seen = seen;
        }

        @Override
        public void update(double fraction, ExportFormat format) {
            seen.add(fraction + " " + format);
        }

        @Override
        public boolean cancelled() {
            return left-- <= 0;
        }
    }

    @Test
    void aFileThatCannotBeRenamedLeavesAllOthersUnchanged() throws IOException {
        var old = folder.resolve("Digital service reset.html");
        Files.writeString(old, "the plan of yesterday");
        Files.createDirectories(folder.resolve("Digital service reset-cards.csv/inside"));
        assertThatThrownBy(() -> export.write(workshop, order(true), ExportProgress.NONE))
                .isInstanceOf(ExportFailed.class);
        assertThat(old).hasContent("the plan of yesterday");
        assertThat(names()).containsExactly("Digital service reset-cards.csv", "Digital service reset.html");
    }

    @Test
    void reportsAMissingFolder() {
        var gone = new ExportOrder(folder.resolve("gone"), QUICK, true, PlanSample.DAY);
        var failure = catchThrowableOfType(ExportFailed.class, () -> export.write(workshop, gone, ExportProgress.NONE));
        assertThat(failure.reason()).isEqualTo(ExportFailed.Reason.FOLDER_MISSING);
        assertThat(failure.message(PlanSample.WORDS)).contains(gone.folder().toString(), "Choose another");
    }

    @Test
    void distinguishesReasonsOfFailure() {
        assertThat(reason("No space left on device")).isEqualTo(ExportFailed.Reason.FULL);
        assertThat(reason("There is not enough space on the disk")).isEqualTo(ExportFailed.Reason.FULL);
        assertThat(reason("Read-only file system")).isEqualTo(ExportFailed.Reason.READ_ONLY);
        assertThat(reason("The process cannot access the file because it is being used by another process"))
                .isEqualTo(ExportFailed.Reason.IN_USE);
        assertThat(reason("Input/output error")).isEqualTo(ExportFailed.Reason.OTHER);
    }

    private ExportFailed.Reason reason(String said) {
        var cause = new FileSystemException("No space left.pdf", "", said);
        return new ExportFailed(folder, cause).reason();
    }

    @Test
    void aWriterThatFailsHalfWayLeavesTheOldFile() throws IOException {
        Files.writeString(folder.resolve("plan.pdf"), "old");
        try (var batch = new FileBatch(folder)) {
            batch.add("plan.html", out -> out.write(1));
            assertThatThrownBy(() -> batch.add("plan.pdf", out -> {
                        out.write(2);
                        throw new IOException("No space left on device");
                    }))
                    .isInstanceOf(IOException.class);
        }
        assertThat(names()).containsExactly("plan.pdf");
        assertThat(folder.resolve("plan.pdf")).hasContent("old");
    }

    @Test
    void theFooterRefersToTheReviewPageOfTheSameExport() throws IOException {
        assertThat(foot(ExportFormat.WORD, ExportFormat.REVIEW))
                .contains("open “Digital service reset-review.html” from the same folder");
        assertThat(foot(ExportFormat.WORD)).contains("Digital service reset").doesNotContain("review.html");
    }

    private String foot(ExportFormat... formats) throws IOException {
        var order = new ExportOrder(folder, Set.of(formats), true, PlanSample.DAY);
        export.write(workshop, order, ExportProgress.NONE);
        try (var zip = new ZipFile(folder.resolve("Digital service reset.docx").toFile());
                var part = zip.getInputStream(zip.getEntry("word/footer1.xml"))) {
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
