package org.commonground.report.status;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.people.FileKind;
import org.commonground.workshop.people.TextDecoder;
import org.commonground.workshop.people.WorkbookLimits;
import org.commonground.workshop.record.WorkshopJson;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import tools.jackson.databind.JsonNode;

/**
 * The rows of a workbook, of a CSV file, or of a Trello board in JSON, as texts.
 *
 * @param name of the sheet; empty for what is no workbook
 */
record StatusTable(String name, List<Line> lines) {

    private static final int MAX_CELLS = 200;

    /** @param number of the row in the file, from 1 @param isDelimited whether every cell up to the last must be in the file */
    record Line(int number, List<String> cells, boolean isDelimited) {
        Line {
            cells = List.copyOf(cells);
        }

        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    StatusTable {
        lines = List.copyOf(lines);
    }

    /** All tables of a file: one for each sheet of a workbook. @throws InvalidInput if it is none of the known kinds */
    static List<StatusTable> read(byte[] file) {
        FileKind.requireContent(file);
        try {
            if (ReadableWorkbook.isOOXMLZipHeader(file)) {
                WorkbookLimits.require(file);
                return workbook(file);
            }
            var text = TextDecoder.text(file).strip();
            return List.of(text.startsWith("{") ? trello(text) : csv(text));
        } catch (IOException | RuntimeException unreadable) {
            throw new InvalidInput(InvalidInput.Reason.NO_STATUS_FILE);
        }
    }

    private static List<StatusTable> workbook(byte[] file) throws IOException {
        var tables = new ArrayList<StatusTable>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            for (var sheet : book.getSheets().toList()) {
                try (var rows = sheet.openStream()) {
                    tables.add(new StatusTable(
                            sheet.getName(), rows.map(StatusTable::line).toList()));
                }
            }
        }
        return tables;
    }

    private static Line line(Row row) {
        return new Line(
                row.getRowNum(),
                IntStream.range(0, Math.min(row.getCellCount(), MAX_CELLS))
                        .mapToObj(i ->
                                row.getOptionalCell(i).map(StatusTable::text).orElse(""))
                        .toList(),
                false);
    }

    /** A number in the format of a date is a date, as ISO 8601. */
    private static String text(Cell cell) {
        var format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        if (cell.getType() == CellType.NUMBER) {
            return CellNumber.isDate(format)
                    ? cell.asDate().toLocalDate().toString()
                    : CellNumber.text(cell.asNumber(), format);
        }
        var value = cell.getValue();
        return value == null ? "" : value.toString();
    }

    /** The separator is the one with which most lines have as many cells as the first. */
    private static StatusTable csv(String text) {
        return Stream.of(',', ';', '\t')
                .map(separator -> csv(text, separator))
                .max(Comparator.comparingLong(table -> {
                    int width = table.lines().isEmpty()
                            ? 0
                            : table.lines().getFirst().cells().size();
                    return width < 2
                            ? 0
                            : table.lines().stream()
                                    .filter(line -> line.cells().size() == width)
                                    .count();
                }))
                .orElseThrow();
    }

    private static StatusTable csv(String text, char separator) {
        var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
        try {
            return new StatusTable("", reader.stream().map(StatusTable::line).toList());
        } catch (CsvParseException otherSeparator) {
            return new StatusTable("", List.of());
        }
    }

    private static Line line(CsvRecord record) {
        return new Line((int) record.getStartingLineNumber(), record.getFields(), true);
    }

    /** A board as Trello exports it without a paid plan. Archived cards are left out. */
    private static StatusTable trello(String text) {
        var board = WorkshopJson.CODEC.readTree(text.getBytes(StandardCharsets.UTF_8));
        var lines = new ArrayList<Line>();
        if (!board.path("cards").isArray()) {
            return new StatusTable("", lines);
        }
        lines.add(new Line(1, List.of("card_name", "desc", "list", "due", "members"), false));
        for (var card : board.path("cards")) {
            if (!card.path("closed").asBoolean(false)) {
                lines.add(new Line(
                        lines.size() + 1,
                        List.of(
                                card.path("name").asString(""),
                                card.path("desc").asString(""),
                                named(board.path("lists"), card.path("idList"), "name"),
                                card.path("due").asString(""),
                                named(
                                        board.path("members"),
                                        card.path("idMembers").path(0),
                                        "fullName")),
                        false));
            }
        }
        return new StatusTable("", lines);
    }

    private static String named(JsonNode all, JsonNode id, String name) {
        for (var one : all) {
            if (one.path("id").asString("").equals(id.asString("-"))) {
                return one.path(name).asString("");
            }
        }
        return "";
    }
}
