package org.commonground.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commonground.words.Words;
import org.commonground.workshop.Workshop;

/** Writes a workshop's plan into a folder, in any of the formats, all files or none. */
public final class Export {
    private record Part(Format format, String ending, Writer writer) {}

    private static final List<Part> PARTS = List.of(
            new Part(Format.HTML, ".html", new HtmlWriter()),
            new Part(Format.MARKDOWN, ".md", new MarkdownWriter()),
            new Part(Format.CSV, "-actions.csv", CsvWriters::actions),
            new Part(Format.CSV, "-cards.csv", CsvWriters::cards),
            new Part(Format.JSON, ".json", (plan, out) -> out.write(WorkshopFile.write(plan.workshop()))),
            new Part(Format.PDF, ".pdf", new PdfWriter()));

    private final Words words;

    public Export(Words words) {
        this.words = words;
    }

    /**
     * What to write, and where.
     *
     * @param folder must exist
     * @param replace whether files of that name give way; else a number is added to the name
     * @param today the date of a workshop that has none
     */
    public record Order(Path folder, Set<Format> formats, boolean replace, LocalDate today) {
        public Order {
            formats = Collections.unmodifiableSet(EnumSet.copyOf(formats));
        }
    }

    /**
     * Writes the files. They are named after the workshop's title, see {@link FileNames}.
     *
     * @return the files written
     * @throws ExportCancelled if {@code progress} says so; nothing is changed then
     * @throws ExportFailed with the reason; nothing is changed then
     */
    public List<Path> write(Workshop workshop, Order order, ExportProgress progress) {
        var parts = PARTS.stream()
                .filter(part -> order.formats().contains(part.format()))
                .toList();
        var report = new ReportBuilder(words).build(workshop, order.today());
        var plan = new Plan(report, workshop, new Wording(workshop, words, order.today()));
        try {
            if (!Files.isDirectory(order.folder())) {
                throw new NotDirectoryException(order.folder().toString());
            }
            return write(plan, parts, order, progress);
        } catch (IOException e) {
            throw new ExportFailed(order.folder(), e);
        }
    }

    private List<Path> write(Plan plan, List<Part> parts, Order order, ExportProgress progress) throws IOException {
        var base = name(plan.workshop(), parts, order);
        try (var batch = new Batch(order.folder())) {
            for (int i = 0; i < parts.size(); i++) {
                var part = parts.get(i);
                progress.at((double) i / parts.size(), part.format());
                batch.add(base + part.ending(), out -> {
                    var cancellable = new CancellableStream(out, progress);
                    part.writer().write(plan, cancellable);
                    cancellable.flush();
                });
            }
            stopIfCancelled(progress);
            var written = batch.publish();
            progress.at(1, parts.getLast().format());
            return written;
        }
    }

    private String name(Workshop workshop, List<Part> parts, Order order) {
        var base = FileNames.of(workshop.details().title(), words.get("report.file"));
        var name = base;
        for (int n = 2; !order.replace() && taken(order.folder(), name, parts); n++) {
            name = base + " (" + n + ")";
        }
        return name;
    }

    private static boolean taken(Path folder, String name, List<Part> parts) {
        return parts.stream().anyMatch(part -> Files.exists(folder.resolve(name + part.ending())));
    }

    static void stopIfCancelled(ExportProgress progress) {
        if (progress.cancelled()) {
            throw new ExportCancelled();
        }
    }
}
