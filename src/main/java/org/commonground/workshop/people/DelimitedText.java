package org.commonground.workshop.people;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private final Optional<Character> declared;

    /** A record: its row, the line where it begins, whether that is all of it, and whether a quotation mark is opened but not closed. */
    record TextRow(Row row, String line, boolean isOneLine, boolean hasOpenQuote) {}

    DelimitedText(String source) {
        // "\r\r\n" is what a program writes that translates line ends twice.
        var normal = source.replace("\r\r\n", "\n")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u000B', ' ');
        lines = Arrays.asList(normal.split("\n", -1));
        var first = CellText.tidy(lines.getFirst()).toLowerCase(java.util.Locale.ROOT);
        boolean says = first.startsWith("sep=") && first.length() == 5 || first.equals("sep=");
        declared = says ? Optional.of(first.length() == 5 ? first.charAt(4) : '\t') : Optional.empty();
        if (says) {
            lines.set(0, "");
        }
        text = String.join("\n", lines);
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
        try {
            var rows = new ArrayList<TextRow>();
            for (var read : reader(separator).ofCsvRecord(text)) {
                rows.add(row(read, read.getStartingLineNumber()));
            }
            return rows;
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
            if (lines.get(i).isEmpty()) {
                continue;
            }
            int last = i;
            var read = single(separator, lines.get(i));
            // A quoted cell may go on in the next lines.
            var joined = new StringBuilder(lines.get(i));
            while (read.isEmpty() && last + 1 < lines.size() && last < i + MOST_BREAKS) {
                joined.append('\n').append(lines.get(++last));
                read = single(separator, joined.toString());
            }
            if (read.isPresent()) {
                rows.add(row(read.get(), i + 1));
                i = last;
            } else {
                var cells = lines.get(i).split(String.valueOf(separator).replace("|", "\\|"), -1);
                rows.add(new TextRow(new Row(i + 1, List.of(cells)), lines.get(i), true, true));
            }
        }
        return rows;
    }

    /** The lines as one record, if they are exactly one. */
    private static Optional<CsvRecord> single(char separator, String lines) {
        try {
            return Optional.of(reader(separator).ofSingleCsvRecord(lines));
        } catch (CsvParseException notOne) {
            return Optional.empty();
        }
    }
}
