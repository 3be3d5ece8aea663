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
import java.util.Objects;
import java.util.concurrent.Future;
import org.commonground.words.Words;
import org.commonground.workshop.Workshop;

/** Writes a workshop's plan into a folder, in any of the formats, all files or none. */
public final class Export {
    private record File(Format format, String ending, Writer writer) {}

    /** Slow formats first, because two files are written at a time. */
    private static final List<File> FILES = List.of(
            new File(Format.PDF, ".pdf", new PdfWriter()),
            new File(Format.WORD, ".docx", new WordWriter()),
            new File(Format.ONE_PAGE, "-one-page.pdf", new OnePageWriter()),
            new File(Format.BALLOTS, "-ballots.pdf", new BallotPapers()),
            new File(Format.RUN_SHEET, "-run-sheet.pdf", new RunSheetWriter()),
            new File(Format.WORKSHEETS, "-worksheets.pdf", SheetWriters::worksheets),
            new File(Format.POSTERS, "-posters.pdf", SheetWriters::posters),
            new File(Format.SIGN_IN, "-sign-in.pdf", SheetWriters::signIn),
            new File(Format.HTML, ".html", new HtmlWriter()),
            new File(Format.REVIEW, "-review.html", new ReviewWriter()),
            new File(Format.MARKDOWN, ".md", new MarkdownWriter()),
            new File(Format.CSV, "-actions.csv", CsvWriters::actions),
            new File(Format.CSV, "-cards.csv", CsvWriters::cards),
            new File(Format.EXCEL, ".xlsx", new ExcelWriter()),
            new File(Format.CALENDAR, ".ics", new CalendarWriter()),
            new File(Format.JIRA, "-jira.csv", TrackerWriters::jira),
            new File(Format.PLANNER, "-planner.csv", TrackerWriters::planner),
            new File(Format.TRELLO, "-trello.csv", TrackerWriters::trello),
            new File(Format.JSON, ".json", (plan, out) -> out.write(WorkshopFile.write(plan.archive()))));

    private final Words words;

    public Export(Words words) {
        this.words = words;
    }

    /**
     * A hash of the plan's content, the same for every version number and every choice of options: SHA-256 of its Markdown text,
     * hexadecimal.
     *
     * @param today the date of a workshop that has none
     */
    public String contentHash(Workshop workshop, LocalDate today) {
        var text = MarkdownWriter.text(new ReportBuilder(words).build(workshop, today));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
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
        var plan = new ReportBuilder(words).plan(workshop, order);
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
    public static void copy(Workshop workshop, Path file) {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try (var batch = new Batch(folder)) {
            batch.add(file.getFileName().toString(), out -> out.write(WorkshopFile.write(workshop)));
            batch.publish();
        } catch (IOException e) {
            throw new ExportFailed(folder, e);
        }
    }

    private List<Path> write(Plan plan, List<File> files, ExportOrder order, ExportProgress progress)
            throws IOException {
        var base = name(plan.workshop(), files, order);
        var content = files.stream()
                .filter(file -> file.format() == Format.REVIEW)
                .findFirst()
                .map(review -> plan.reviewedAt(base + review.ending()))
                .orElse(plan);
        try (var batch = new Batch(order.folder());
                var beside = new TwoAtOnce()) {
            var begun = new ArrayList<Future<?>>();
            for (var file : files) {
                var entry = batch.entry(base + file.ending());
                begun.add(beside.begin(() -> batch.write(entry, out -> {
                    var cancellable = new CancellableStream(out, beside);
                    file.writer().write(content, cancellable);
                    cancellable.flush();
                })));
            }
            for (int i = 0; i < files.size(); i++) {
                progress.at((double) i / files.size(), files.get(i).format());
                beside.await(begun.get(i), progress);
            }
            TwoAtOnce.stopIfCancelled(progress);
            var written = batch.publish();
            progress.at(1, files.getLast().format());
            return written;
        }
    }

    private String name(Workshop workshop, List<File> files, ExportOrder order) {
        var base = FileNames.of(workshop.details().title(), words.get("report.file"));
        var name = base;
        for (int n = 2; !order.replace() && taken(order.folder(), name, files); n++) {
            name = base + " (" + n + ")";
        }
        return name;
    }

    private static boolean taken(Path folder, String name, List<File> files) {
        return files.stream().anyMatch(file -> Files.exists(folder.resolve(name + file.ending())));
    }
}
