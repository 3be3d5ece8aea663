package org.commonground.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.report.archive.WorkshopFile;
import org.commonground.report.archive.WorkshopFile.ArchivedWorkshop;
import org.commonground.report.docx.WordWriter;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOrder;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.model.PlanData;
import org.commonground.report.pdf.HtmlWriter;
import org.commonground.report.pdf.MissingLetters;
import org.commonground.report.pdf.OnePageWriter;
import org.commonground.report.pdf.PdfWriter;
import org.commonground.report.print.BallotPapers;
import org.commonground.report.print.RunSheetWriter;
import org.commonground.report.print.SheetWriters;
import org.commonground.report.review.ReviewWriter;
import org.commonground.report.section.ReportBuilder;
import org.commonground.report.text.CalendarWriter;
import org.commonground.report.text.CsvWriters;
import org.commonground.report.text.MarkdownWriter;
import org.commonground.report.text.TrackerWriters;
import org.commonground.report.xlsx.ExcelWriter;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Participant;

/** Writes a workshop's plan into a folder, in any of the formats, all files or none. */
public final class Export {

    /** The ending of workshop files; systems open them with the app. */
    public static final String WORKSHOP_ENDING = ".common-ground.json";

    private record ExportFile(ExportFormat format, String ending, FormatWriter writer) {}

    /** Slow formats first, because two files are written at a time. */
    private static final List<ExportFile> FILES = List.of(
            new ExportFile(ExportFormat.PDF, ".pdf", new PdfWriter()),
            new ExportFile(ExportFormat.WORD, ".docx", new WordWriter()),
            new ExportFile(ExportFormat.ONE_PAGE, "-one-page.pdf", new OnePageWriter()),
            new ExportFile(ExportFormat.BALLOTS, "-ballots.pdf", new BallotPapers()),
            new ExportFile(ExportFormat.RUN_SHEET, "-run-sheet.pdf", new RunSheetWriter()),
            new ExportFile(ExportFormat.WORKSHEETS, "-worksheets.pdf", SheetWriters::worksheets),
            new ExportFile(ExportFormat.POSTERS, "-posters.pdf", SheetWriters::posters),
            new ExportFile(ExportFormat.SIGN_IN, "-sign-in.pdf", SheetWriters::signIn),
            new ExportFile(ExportFormat.HTML, ".html", new HtmlWriter()),
            new ExportFile(ExportFormat.REVIEW, "-review.html", new ReviewWriter()),
            new ExportFile(ExportFormat.MARKDOWN, ".md", new MarkdownWriter()),
            new ExportFile(ExportFormat.CSV, "-actions.csv", CsvWriters::actions),
            new ExportFile(ExportFormat.CSV, "-cards.csv", CsvWriters::cards),
            new ExportFile(ExportFormat.EXCEL, ".xlsx", new ExcelWriter()),
            new ExportFile(ExportFormat.CALENDAR, ".ics", new CalendarWriter()),
            new ExportFile(ExportFormat.JIRA, "-jira.csv", TrackerWriters::jira),
            new ExportFile(ExportFormat.PLANNER, "-planner.csv", TrackerWriters::planner),
            new ExportFile(ExportFormat.TRELLO, "-trello.csv", TrackerWriters::trello),
            new ExportFile(
                    ExportFormat.JSON,
                    WORKSHOP_ENDING,
                    (plan, out) -> out.write(
                            WorkshopFile.write(new ArchivedWorkshop(plan.archive(), plan.archivedPrevious())))));

    private final Messages messages;

    public Export(Messages messages) {
        this.messages = messages;
    }

    /**
     * A hash of the plan's content, the same for every version number, every choice of options and every region: SHA-256 of its Markdown
     * text, hexadecimal.
     *
     * @param today the date of a workshop that has none
     */
    public String contentHash(Workshop workshop, LocalDate today) {
        var text = MarkdownWriter.text(new ReportBuilder(new Messages(Locale.UK)).build(workshop, today));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * What the printed files of an export will show as boxes, as a sentence; empty if they can show everything.
     *
     * @throws ExportFailed if a bundled typeface cannot be read
     */
    public Optional<String> missingLetters(Workshop workshop, ExportOrder order) {
        if (order.formats().stream().noneMatch(ExportFormat::isPrinted)) {
            return Optional.empty();
        }
        var plan = new ReportBuilder(messages).plan(workshop, order);
        try {
            return MissingLetters.in(Stream.of(
                                    Stream.of(MarkdownWriter.text(plan.report())),
                                    plan.archive().participants().stream().map(Participant::name),
                                    workshop.programme().steps().map(step -> step.prompt()))
                            .flatMap(texts -> texts))
                    .sentence();
        } catch (IOException e) {
            throw new ExportFailed(order.folder(), e);
        }
    }

    /**
     * Writes the files. They are named after the workshop's title, see {@link FileNames}.
     *
     * @return the files written
     * @throws ExportCancelled if the user cancelled; nothing is changed then
     * @throws ExportFailed with the reason; nothing is changed then
     */
    public List<Path> write(Workshop workshop, ExportOrder order, ExportProgress progress) {
        var files = FILES.stream()
                .filter(file -> order.formats().contains(file.format()))
                .toList();
        var plan = new ReportBuilder(messages).plan(workshop, order);
        try {
            if (!Files.isDirectory(order.folder())) {
                throw new NotDirectoryException(order.folder().toString());
            }
            return write(plan, files, order, progress);
        } catch (IOException e) {
            throw new ExportFailed(order.folder(), e);
        }
    }

    /**
     * Writes a workshop file. An existing file is replaced only when the new one is complete.
     *
     * @param file not the root of a drive
     * @throws ExportFailed with the reason; nothing is changed then
     */
    public static void writeWorkshopFile(ArchivedWorkshop workshop, Path file) {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try (var batch = new FileBatch(folder)) {
            batch.add(file.getFileName().toString(), out -> out.write(WorkshopFile.write(workshop)));
            batch.publish();
        } catch (IOException e) {
            throw new ExportFailed(folder, e);
        }
    }

    private List<Path> write(PlanData plan, List<ExportFile> files, ExportOrder order, ExportProgress progress)
            throws IOException {
        var base = name(plan.workshop(), files, order);
        var content = files.stream()
                .filter(file -> file.format() == ExportFormat.REVIEW)
                .findFirst()
                .map(review -> plan.withReviewPage(base + review.ending()))
                .orElse(plan);
        try (var batch = new FileBatch(order.folder());
                var writes = new ParallelWrites()) {
            var begun = new ArrayList<Future<?>>();
            for (var file : files) {
                var entry = batch.addEntry(base + file.ending());
                begun.add(writes.start(() -> batch.write(entry, out -> {
                    var cancellable = new CancellableStream(out, writes);
                    file.writer().write(content, cancellable);
                    cancellable.flush();
                })));
            }
            for (int i = 0; i < files.size(); i++) {
                progress.update((double) i / files.size(), files.get(i).format());
                writes.await(begun.get(i), progress);
            }
            ParallelWrites.stopIfCancelled(progress);
            var written = batch.publish();
            progress.update(1, files.getLast().format());
            return written;
        }
    }

    private String name(Workshop workshop, List<ExportFile> files, ExportOrder order) {
        var base = FileNames.of(workshop.details().title(), messages.get("report.file"));
        var name = base;
        for (int n = 2; !order.replace() && exists(order.folder(), name, files); n++) {
            name = base + " (" + n + ")";
        }
        return name;
    }

    private static boolean exists(Path folder, String name, List<ExportFile> files) {
        return files.stream().anyMatch(file -> Files.exists(folder.resolve(name + file.ending())));
    }
}
