package org.commonground.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.commonground.drawing.Shape;
import org.commonground.programme.model.Step;
import org.commonground.report.model.Block;
import org.commonground.report.model.CardLines;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.ShownText;
import org.commonground.report.section.ReportBuilder;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Decision;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.ParkedItem;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.Term;
import org.commonground.workshop.record.Theme;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;

/** Looks for every word of a plan in every file of an export, each read with a library that had no part in writing it. */
public final class WordsOfFiles {
    private WordsOfFiles() {}

    /**
     * Fails with the words that are missing.
     *
     * @param folder with one file of each format, named as an export names them
     * @param plan what was exported
     */
    public static void holdEveryWord(Path folder, PlanData plan) throws IOException {
        var workshop = plan.workshop();
        var report = texts(plan.report().blocks());
        var drawn = plan.report().drawings().stream()
                .flatMap(drawing -> drawing.texts())
                .map(Shape.Text::text)
                .toList();
        var said = Stream.of(
                        plan.report().drawings().stream().map(drawing -> drawing.title()),
                        workshop.terms().stream().map(Term::word))
                .flatMap(some -> some)
                .toList();
        var files = files(folder);
        for (var file : files) {
            var name = file.getFileName().toString();
            var bytes = Files.readAllBytes(file);
            if (name.endsWith("-one-page.pdf")) {
                holds(file, pdf(bytes), texts(ReportBuilder.onePage(plan, false).blocks()));
            } else if (name.endsWith("-sign-in.pdf")) {
                holds(file, pdf(bytes), plan.archive().participants().stream().flatMap(WordsOfFiles::nameAndRole));
            } else if (name.endsWith("-run-sheet.pdf")) {
                holds(file, pdf(bytes), steps(workshop).flatMap(WordsOfFiles::promptAndGuide));
            } else if (name.endsWith("-posters.pdf")) {
                holds(file, pdf(bytes), steps(workshop).map(Step::prompt));
            } else if (name.endsWith("-ballots.pdf") || name.endsWith("-worksheets.pdf")) {
                assertThat(pdf(bytes)).as(name).isNotEmpty();
            } else if (name.endsWith(".pdf")) {
                holds(file, pdf(bytes), Stream.concat(report.stream(), drawn.stream()));
            } else if (name.endsWith(".docx")) {
                holds(file, word(bytes), Stream.concat(report.stream(), said.stream()));
            } else if (name.endsWith("-review.html")) {
                holds(
                        file,
                        web(bytes),
                        texts(ReportBuilder.withPlan(plan).blocks().stream()
                                .filter(block -> !(block instanceof Block.ActionTable))
                                .toList()));
                holds(file, web(bytes), workshop.actions().stream().flatMap(WordsOfFiles::words));
            } else if (name.endsWith(".html")) {
                holds(file, web(bytes), Stream.of(report, drawn, said).flatMap(List::stream));
            } else if (name.endsWith(".md")) {
                holds(file, markdown(bytes), report.stream());
            } else if (name.endsWith(".xlsx")) {
                holds(file, excel(bytes), data(plan));
            } else if (name.endsWith("-cards.csv")) {
                holds(
                        file,
                        csv(bytes),
                        new CardLines(plan.wording()).rows().stream().flatMap(List::stream));
            } else if (name.endsWith(".csv")) {
                boolean open = name.endsWith("-trello.csv"); // its lists are of cards to be made
                holds(
                        file,
                        csv(bytes),
                        workshop.actions().stream()
                                .filter(action -> !open || action.status() != Action.Status.DROPPED)
                                .map(Action::title));
            } else if (name.endsWith(".ics")) {
                holds(
                        file,
                        calendar(bytes),
                        workshop.actions().stream()
                                .filter(action -> action.due().isPresent() && action.status() != Action.Status.DROPPED)
                                .map(Action::title));
            } else {
                assertThat(name).endsWith(".common-ground.json");
            }
        }
        assertThat(files).hasSize(ExportFormat.values().length + 1);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Stream<Step> steps(Workshop workshop) {
        return workshop.programme().exercises().stream().flatMap(exercise -> exercise.activeSteps().stream());
    }

    private static Stream<String> nameAndRole(Participant who) {
        return Stream.of(who.name(), who.role());
    }

    private static Stream<String> promptAndGuide(Step step) {
        var guide = step.guide();
        return Stream.of(step.prompt(), step.title(), guide.say(), guide.watchFor(), guide.doneWhen(), guide.shorten());
    }

    private static Stream<String> words(Action action) {
        return Stream.of(action.title(), action.firstStep(), action.measure().what());
    }

    /** What a workbook holds: everything that was typed and that the room saw. */
    private static Stream<String> data(PlanData plan) {
        var workshop = plan.workshop();
        return Stream.of(
                        workshop.actions().stream().flatMap(WordsOfFiles::words),
                        new CardLines(plan.wording()).rows().stream().flatMap(List::stream),
                        workshop.decisions().stream().map(Decision::text),
                        workshop.parkedItems().stream().map(ParkedItem::text),
                        workshop.terms().stream().flatMap(term -> Stream.of(term.word(), term.meaning())),
                        workshop.all(Exchange.class).stream().map(Exchange::text),
                        workshop.all(Theme.class).stream()
                                .filter(theme -> workshop.cards().stream()
                                        .anyMatch(card -> card.themeId()
                                                .filter(theme.id()::equals)
                                                .isPresent()))
                                .map(Theme::title))
                .flatMap(some -> some);
    }

    private static List<String> texts(List<Block> blocks) {
        var texts = new ArrayList<String>();
        for (var block : blocks) {
            switch (block) {
                case Block.Heading heading -> texts.add(heading.text());
                case Block.Paragraph paragraph -> texts.add(paragraph.text());
                case Block.Note note -> texts.add(note.text());
                case Block.Quote quote -> texts.add(quote.text());
                case Block.KeyFigures key ->
                    key.figures().forEach(figure -> texts.addAll(List.of(figure.value(), figure.label())));
                case Block.ActionTable table -> {
                    texts.addAll(table.head());
                    for (var row : table.rows()) {
                        texts.addAll(List.of(row.title(), row.due(), row.measure()));
                        texts.addAll(row.texts());
                        texts.addAll(row.remarks());
                        row.people().forEach(person -> texts.add(person.text()));
                    }
                }
                case Block.Table table -> {
                    texts.addAll(table.head());
                    table.rows()
                            .forEach(row -> row.forEach(cell -> cell.lines().forEach(line -> texts.add(line.text()))));
                }
                case Block.Groups groups ->
                    groups.groups().forEach(group -> {
                        texts.add(group.title());
                        group.lines().forEach(line -> texts.add(line.text()));
                    });
                case Block.Lines lines -> lines.lines().forEach(line -> texts.add(line.text()));
                case Block.Photos photos -> photos.shots().forEach(shot -> texts.add(shot.caption()));
                case Block.Figure _, Block.Figures _ -> {}
            }
        }
        return texts;
    }

    private static void holds(Path file, String read, List<String> texts) {
        holds(file, read, texts.stream());
    }

    private static void holds(Path file, String read, Stream<String> texts) {
        var letters = letters(read);
        assertThat(texts.flatMap(text -> Stream.of(ShownText.clean(text).strip().split("\\s+")))
                        .map(WordsOfFiles::letters)
                        .distinct()
                        // A comma between two directions is read on either side of a word.
                        .filter(word ->
                                !letters.contains(word) && !letters.contains(word.replaceAll("^\\p{P}+|\\p{P}+$", ""))))
                .as("missing in " + file.getFileName())
                .isEmpty();
    }

    /** Letters in one form, without white space and what only steers them. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}\\p{Z}\\uFE0E\\uFE0F]", "");
    }

    private static String pdf(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String word(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var texts = new StringBuilder();
            document.getParagraphs()
                    .forEach(paragraph -> texts.append(paragraph.getText()).append(' '));
            document.getTables()
                    .forEach(table -> table.getRows()
                            .forEach(row -> row.getTableCells()
                                    .forEach(
                                            cell -> texts.append(cell.getText()).append(' '))));
            return texts
                    + Jsoup.parse(document.getDocument().xmlText())
                            .select("*")
                            .eachAttr("descr")
                            .toString();
        }
    }

    private static String web(byte[] file) {
        return Jsoup.parse(new String(file, StandardCharsets.UTF_8)).wholeText();
    }

    private static String markdown(byte[] file) {
        var extensions = List.of(TablesExtension.create());
        var document = Parser.builder().extensions(extensions).build().parse(new String(file, StandardCharsets.UTF_8));
        return TextContentRenderer.builder().extensions(extensions).build().render(document);
    }

    private static String excel(byte[] file) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var texts = new StringBuilder();
            book.forEach(sheet ->
                    sheet.forEach(row -> row.forEach(cell -> texts.append(cell).append(' '))));
            return texts.toString();
        }
    }

    private static String csv(byte[] file) throws IOException {
        try (var csv = CsvReader.builder().ofCsvRecord(new String(file, StandardCharsets.UTF_8))) {
            return csv.stream().flatMap(row -> row.getFields().stream()).collect(Collectors.joining(" "));
        }
    }

    private static String calendar(byte[] file) throws IOException {
        try {
            return new CalendarBuilder()
                    .build(new StringReader(new String(file, StandardCharsets.UTF_8))).getComponents("VEVENT").stream()
                            .map(event -> event.getRequiredProperty("SUMMARY").getValue())
                            .collect(Collectors.joining(" "));
        } catch (ParserException e) {
            throw new IOException(e);
        }
    }
}
