package org.commonground.workshop.people;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.workshop.people.ListTable.Row;

/** Text whose cells are separated by tabs, semicolons, commas or bars. */
final class DelimitedText {

    /** In order of preference: text rarely has tabs by chance, and often commas. */
    static final List<Character> SEPARATORS = List.of('\t', ';', ',', '|');

    /** The limit of line breaks in a cell: a quotation mark that is closed later is none. */
    private static final int MOST_BREAKS = 10;

    private final List<String> lines;
    private final String text;
    private final Map<Character, List<TextRow>> rows = new HashMap<>();
    private final Optional<Character> declared;

    /** A record: its row, the line where it begins, whether that is all of it, and whether a quotation mark is opened but not closed. */
    record TextRow(Row row, String line, boolean isOneLine, boolean hasOpenQuote) {

        /** Whether a cell begins with a quotation mark that nothing closes. */
        boolean isUnclosed() {
            return hasOpenQuote
                    && line.chars().filter(c -> c == '"').count() % 2 == 1
                    && row.cells().stream().anyMatch(cell -> cell.startsWith("\""));
        }
    }

    DelimitedText(String source) {
        // "\r\r\n" is what a program writes that translates line ends twice.
        var normal = source.replace("\r\r\n", "\n")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u000B', ' ');
        lines = Arrays.asList(normal.split("\n", -1));
        // The heading of a table in a wiki.
        lines.replaceAll(line -> line.startsWith("||") && line.endsWith("||") ? line.replace("||", "|") : line);
        var first = CellText.tidy(lines.getFirst()).toLowerCase(java.util.Locale.ROOT);
        boolean says =
                first.equals("sep=") || first.length() == 5 && first.startsWith("sep=") && canSeparate(first.charAt(4));
        declared = says ? Optional.of(first.length() == 5 ? first.charAt(4) : '\t') : Optional.empty();
        if (says) {
            lines.set(0, "");
        }
        text = String.join("\n", lines);
    }

    private static boolean canSeparate(char c) {
        return c != '"' && !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
    }

    /** The separator that the first line states, such as {@code sep=;}. */
    Optional<Character> declaredSeparator() {
        return declared;
    }

    List<String> lines() {
        return lines;
    }

    /** The rows with a separator. A quoted cell may contain separators and line breaks; a quotation mark without an end is text. */
    List<TextRow> rows(char separator) {
        return rows.computeIfAbsent(separator, this::readRows);
    }

    private List<TextRow> readRows(char separator) {
        try {
            return reader(separator).ofCsvRecord(text).stream()
                    .map(read -> row(read, read.getStartingLineNumber()))
                    .toList();
        } catch (CsvParseException badQuote) {
            return rowsOneByOne(separator);
        }
    }

    private TextRow row(CsvRecord read, long line) {
        int number = (int) line;
        boolean breaks = read.getFields().stream().anyMatch(field -> field.indexOf('\n') >= 0);
        return new TextRow(
                new Row(number, read.getFields()), number <= lines.size() ? lines.get(number - 1) : "", !breaks, false);
    }

    private static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(separator != '\t');
    }

    private List<TextRow> rowsOneByOne(char separator) {
        var rows = new ArrayList<TextRow>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).indexOf('"') < 0) {
                rows.add(new TextRow(new Row(i + 1, split(lines.get(i), separator)), lines.get(i), true, false));
                continue;
            }
            int last = endOfQuotes(i);
            var read = last < 0 ? Optional.<CsvRecord>empty() : single(separator, lines.subList(i, last + 1));
            if (read.isPresent()) {
                rows.add(row(read.get(), i + 1));
                i = last;
            } else {
                rows.add(new TextRow(new Row(i + 1, split(lines.get(i), separator)), lines.get(i), true, true));
            }
        }
        return rows;
    }

    /** The line in which the quotation marks of a line are even in number; -1 if there is none near. */
    private int endOfQuotes(int line) {
        long marks = 0;
        for (int i = line; i < lines.size() && i <= line + MOST_BREAKS; i++) {
            marks += lines.get(i).chars().filter(c -> c == '"').count();
            if (marks % 2 == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The lines as one record, if they are exactly one. */
    private static Optional<CsvRecord> single(char separator, List<String> lines) {
        try {
            var text = String.join("\n", lines);
            return !isWellQuoted(text, separator)
                    ? Optional.empty()
                    : Optional.of(reader(separator).ofSingleCsvRecord(text));
        } catch (CsvParseException notOne) {
            return Optional.empty();
        }
    }

    /** Whether every quotation mark that begins a cell is closed at the end of a cell: an error of the parser costs much more time. */
    private static boolean isWellQuoted(String text, char separator) {
        boolean atStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (atStart && c == '"') {
                i = closing(text, i + 1);
                while (i > 0 && i + 1 < text.length() && text.charAt(i + 1) == ' ') {
                    i++;
                }
                if (i < 0 || i + 1 < text.length() && text.charAt(i + 1) != separator && text.charAt(i + 1) != '\n') {
                    return false;
                }
                atStart = false;
            } else {
                atStart = c == separator || c == '\n' || atStart && c == ' ';
            }
        }
        return true;
    }

    /** The quotation mark that closes a cell; two in a row are one that is text. */
    private static int closing(String text, int from) {
        int at = text.indexOf('"', from);
        while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '"') {
            at = text.indexOf('"', at + 2);
        }
        return at;
    }

    /** The cells of a line whose quotation marks are text. */
    private static List<String> split(String line, char separator) {
        var cells = new ArrayList<String>();
        int from = 0;
        for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
            cells.add(line.substring(from, at));
            from = at + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }
}
