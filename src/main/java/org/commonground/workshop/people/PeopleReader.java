package org.commonground.workshop.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.people.DelimitedText.TextRow;
import org.commonground.workshop.people.ListTable.Row;
import org.commonground.workshop.people.PeopleList.Encoding;
import org.commonground.workshop.people.PeopleList.LeftOut;
import org.commonground.workshop.people.TextDecoder.Decoded;

/** Reads a list of people in any of the known formats, and explains what it took for what. */
public final class PeopleReader {

    /** Endings of the files that can be read. */
    public static final List<String> EXTENSIONS = List.of("csv", "tsv", "txt", "xlsx", "ics", "vcf", "eml");

    /** Characters that separate cells. */
    public static final List<Character> SEPARATORS = DelimitedText.SEPARATORS;

    public static final int MAX_FILE_BYTES = 10_000_000;

    private final WordLists words;
    private final TableFinder finder;
    private final PeopleSource source;
    private final ReadingChoices choices;

    private PeopleReader(PeopleSource source, ReadingChoices choices, WordLists words) {
        this.source = source;
        this.choices = choices;
        this.words = words;
        finder = new TableFinder(words);
    }

    /**
     * Reads a list.
     *
     * @param workshop gives the names of the sides and the people who are there already; empty to read the list by itself
     * @throws InvalidInput if it is too large, damaged, or in no known format
     */
    public static PeopleList read(PeopleSource source, ReadingChoices choices, Optional<Workshop> workshop) {
        requireSize(source.bytes().length);
        var words = WordLists.of(workshop.map(Workshop::details));
        var content = new PeopleReader(source, choices, words).content(true);
        var collector = new PersonCollector(
                words, choices, workshop.map(Workshop::participants).orElse(List.of()));
        content.tables().forEach(collector::collect);
        var notTaken = new ArrayList<LeftOut>(content.leftOut());
        notTaken.addAll(collector.leftOut());
        notTaken.sort(Comparator.comparingInt(LeftOut::line));
        var doubts = new ArrayList<>(content.doubts());
        doubts.addAll(collector.doubts());
        return new PeopleList(
                collector.columns(), collector.people(), notTaken, content.encoding(), content.separator(), doubts);
    }

    /** @throws InvalidInput if a file of this size is too large to be a list of people */
    private static void requireSize(int bytes) {
        if (bytes > MAX_FILE_BYTES) {
            throw new InvalidInput(InvalidInput.Reason.LIST_TOO_LARGE, MAX_FILE_BYTES / 1_000_000);
        }
    }

    /** @param isOutermost false for a file in a mail, in which no further mail is read */
    private ListContent content(boolean isOutermost) {
        var bytes = source.bytes();
        if (!source.isPasted()) {
            FileKind.requireContent(bytes);
        }
        if (FileKind.isZip(bytes)) {
            return new WorkbookReader(words).read(bytes);
        }
        FileKind.requireText(bytes);
        var decoded = TextDecoder.decode(FoldedLines.mendLetters(bytes), choices.encoding());
        FileKind.requireReadable(decoded.text());
        if (CalendarReader.isCalendar(decoded.text())) {
            return withEncoding(CalendarReader.read(decoded.text()), decoded);
        }
        if (AddressCardReader.isCards(decoded.text())) {
            return withEncoding(AddressCardReader.read(decoded.text()), decoded);
        }
        if (isOutermost && (source.endsWith(".eml") || MailReader.isMail(decoded.text()))) {
            return MailReader.read(bytes, attached -> new PeopleReader(attached, choices, words).content(false));
        }
        if (FileKind.isHtml(decoded.text())) {
            return htmlPage(bytes);
        }
        FileKind.requireNoData(decoded.text());
        return withEncoding(text(decoded.text()), decoded);
    }

    /** The tables of a page that have headings of people; the page states its encoding. */
    private ListContent htmlPage(byte[] page) {
        try {
            var contents = HtmlTables.read(page, null).stream()
                    .map(this::text)
                    .filter(content -> content.tables().stream().anyMatch(ListTable::hasHeading))
                    .toList();
            if (contents.isEmpty()) {
                throw new InvalidInput(InvalidInput.Reason.NO_LIST_FORMAT);
            }
            return ListContent.of(
                    contents.stream()
                            .flatMap(content -> content.tables().stream())
                            .toList(),
                    contents.stream()
                            .flatMap(content -> content.leftOut().stream())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ListContent withEncoding(ListContent content, Decoded decoded) {
        if (source.isPasted()) {
            return content;
        }
        var doubts = new ArrayList<>(content.doubts());
        if (!decoded.strangeWords().isEmpty()) {
            doubts.add(Explanation.of("people.doubt.letters", String.join(", ", decoded.strangeWords())));
        } else if (!decoded.isSure()) {
            doubts.add(Explanation.of("people.doubt.encoding", decoded.charset().name()));
        }
        return new ListContent(
                content.tables(),
                content.leftOut(),
                Optional.of(new Encoding(decoded.charset(), decoded.alternatives())),
                content.separator(),
                doubts);
    }

    private ListContent text(String source) {
        var text = AlignedColumns.withTabs(source);
        var table = new DelimitedText(text);
        var fixed = choices.separator().or(table::declaredSeparator);
        var labelled = fixed.isPresent() ? List.<Row>of() : LabelledLines.rows(table.lines(), words);
        if (finder.headingStrength(labelled) > 0) {
            return finder.withHeadings(labelled);
        }
        var candidates = fixed.map(List::of).orElseGet(() -> separatorsIn(text));
        int strongest = 0;
        Optional<Character> separator = Optional.empty();
        List<Row> best = List.of();
        for (char candidate : candidates) {
            var sides = finder.sideColumns(
                    table.rows(candidate).stream().map(TextRow::row).toList());
            if (sides.isPresent()) {
                return withSeparator(sides.get(), Optional.of(candidate), List.of(), List.of());
            }
            var rows = closedRows(table, candidate).stream().map(TextRow::row).toList();
            int strength = finder.headingStrength(rows);
            if (strength > strongest) {
                strongest = strength;
                separator = Optional.of(candidate);
                best = rows;
            }
        }
        if (separator.isPresent()) {
            return withSeparator(finder.withHeadings(best), separator, best, unclosedRows(table, separator.get()));
        }
        var chat = fixed.isPresent() ? Optional.<ChatLines>empty() : ChatLines.in(table.lines(), words);
        if (chat.isPresent()) {
            return withMore(finder.withoutHeading(chat.get().rows()), chat.get().messages());
        }
        char usual = fixed.orElseGet(() -> usualSeparator(table.lines()));
        var rows = closedRows(table, usual);
        var unclosed = unclosedRows(table, usual);
        var plain = rows.stream().map(TextRow::row).toList();
        if (finder.hasUnknownHeading(plain)) {
            return withSeparator(finder.withUnknownHeading(plain), Optional.of(usual), plain, unclosed);
        }
        var lines = new PlainLines(words, fixed);
        lines.read(rows);
        var content = withMore(finder.withoutHeading(lines.rows()), lines.leftOut());
        return withSeparator(content, Optional.of(usual), plain, unclosed);
    }

    private static ListContent withMore(ListContent content, List<LeftOut> more) {
        var leftOut = new ArrayList<>(content.leftOut());
        leftOut.addAll(more);
        return ListContent.of(content.tables(), leftOut);
    }

    private static List<TextRow> closedRows(DelimitedText table, char separator) {
        return table.rows(separator).stream().filter(row -> !row.isUnclosed()).toList();
    }

    private static List<LeftOut> unclosedRows(DelimitedText table, char separator) {
        return table.rows(separator).stream()
                .filter(TextRow::isUnclosed)
                .map(row -> new LeftOut(
                        row.row().line(), CellText.tidy(row.line()), Explanation.of("people.left.open_quote")))
                .toList();
    }

    /** The separators that occur; for a single column, any. */
    private static List<Character> separatorsIn(String text) {
        var found = SEPARATORS.stream()
                .filter(separator -> text.indexOf(separator) >= 0)
                .toList();
        return found.isEmpty() ? List.of(',') : found;
    }

    private static ListContent withSeparator(
            ListContent content, Optional<Character> separator, List<Row> rows, List<LeftOut> unclosed) {
        var leftOut = new ArrayList<>(content.leftOut());
        leftOut.addAll(unclosed);
        boolean separates = rows.stream().anyMatch(row -> row.cells().size() > 1);
        return new ListContent(
                content.tables(), leftOut, Optional.empty(), separates ? separator : Optional.empty(), List.of());
    }

    /** The first separator that at least half of the lines have. */
    private static char usualSeparator(List<String> lines) {
        long filled = lines.stream().filter(line -> !line.isBlank()).count();
        return DelimitedText.SEPARATORS.stream()
                .filter(separator -> lines.stream()
                                        .filter(line -> line.indexOf(separator) >= 0)
                                        .count()
                                * 2
                        >= filled)
                .findFirst()
                .orElse(',');
    }
}
