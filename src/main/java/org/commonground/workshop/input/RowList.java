package org.commonground.workshop.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.record.RegisterRow.Cell;

/**
 * Rows pasted from a spreadsheet, one per line, with cells separated by tabs, semicolons or the bars of a wiki in the order of the columns. If the first line
 * is a header, it determines the order. A column that the table does not have is a fault.
 *
 * @param rows rows that could be parsed and can be added
 * @param faults faults of the other rows, by line
 * @param rest the rows with faults as they can be pasted again, below their header if there was one; empty if every row could be parsed
 */
public record RowList(List<Map<String, Cell>> rows, List<Fault> faults, String rest) {

    /**
     * A faulty line, numbered from 1.
     *
     * @param column title of the column with the fault; empty for the whole line
     * @param text the text of the cell
     * @param readings what the text could mean, if it is more than one thing; one of them is an answer for {@link #parse}
     */
    public record Fault(int line, String column, InvalidInput why, String text, List<String> readings) {

        public Fault {
            readings = List.copyOf(readings);
        }
    }

    public RowList {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /**
     * Parses the rows.
     *
     * @param answers the reading that somebody chose for a text that has more than one; see {@link CellReader#readings}
     */
    public static RowList parse(CellReader reader, List<Column> columns, String text, Map<String, String> answers) {
        var rows = new ArrayList<Map<String, Cell>>();
        var faults = new ArrayList<Fault>();
        List<Optional<Column>> order = columns.stream().map(Optional::of).toList();
        var rest = new ArrayList<String>();
        var heading = Optional.<String>empty();
        boolean first = true;
        var table = BarTable.read(PastedText.visible(text));
        var pasted = PastedText.tableRows(table.text());
        if (pasted.size() > Limits.MAX_ROWS + 1) {
            var tooMany = new InvalidInput(InvalidInput.Reason.TOO_MANY_ROWS, pasted.size(), Limits.MAX_ROWS);
            return new RowList(
                    List.of(),
                    List.of(new Fault(pasted.get(Limits.MAX_ROWS).line(), "", tooMany, "", List.of())),
                    text);
        }
        for (var row : pasted) {
            var fields = row.cells().stream().map(String::strip).toList();
            if (first && (table.hasHeading() || isHeading(fields, columns))) {
                order = order(fields, columns);
                heading = Optional.of(line(row.cells()));
            } else {
                int before = faults.size();
                row(reader, order, fields, answers, row.line(), faults).ifPresent(rows::add);
                if (faults.size() > before) {
                    rest.add(line(row.cells()));
                }
            }
            first = false;
        }
        if (!rest.isEmpty()) {
            heading.ifPresent(rest::addFirst);
        }
        return new RowList(rows, faults, String.join("\n", rest));
    }

    /** A row as a spreadsheet copies it. */
    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.matches("(?s).*[\t\n\"].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
                .collect(Collectors.joining("\t"));
    }

    /** Whether the first cell is the title of a column, or two others are. */
    private static boolean isHeading(List<String> fields, List<Column> columns) {
        var titled = order(fields, columns);
        return titled.getFirst().isPresent()
                || titled.stream().filter(Optional::isPresent).count() > 1;
    }

    private static List<Optional<Column>> order(List<String> fields, List<Column> columns) {
        return fields.stream()
                .map(title -> columns.stream()
                        .filter(column -> column.title().equalsIgnoreCase(title))
                        .findFirst())
                .toList();
    }

    private static Optional<Map<String, Cell>> row(
            CellReader reader,
            List<Optional<Column>> order,
            List<String> fields,
            Map<String, String> answers,
            int line,
            List<Fault> faults) {
        var cells = new HashMap<String, Cell>();
        int before = faults.size();
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var column = i < order.size() ? order.get(i) : Optional.<Column>empty();
            if (field.isBlank()) {
                continue;
            }
            if (column.isEmpty()) {
                // One is enough for a row: all of them are mended in the same way.
                if (faults.stream()
                        .skip(before)
                        .noneMatch(fault -> fault.column().isEmpty())) {
                    var none = new InvalidInput(InvalidInput.Reason.NO_COLUMN, field);
                    faults.add(new Fault(line, "", none, field, List.of()));
                }
                continue;
            }
            try {
                var answer = Optional.ofNullable(answers.get(field))
                        .filter(chosen -> reader.readings(column.get(), field).contains(chosen));
                answer.map(chosen -> reader.readChosen(column.get(), chosen))
                        .orElseGet(() -> reader.read(column.get(), field))
                        .ifPresent(cell -> cells.put(column.get().id(), cell));
            } catch (InvalidInput refused) {
                var readings = refused.reason() == InvalidInput.Reason.TWO_READINGS
                        ? reader.readings(column.get(), field)
                        : List.<String>of();
                faults.add(new Fault(line, column.get().title(), refused, field, readings));
            }
        }
        return cells.isEmpty() || faults.size() > before ? Optional.empty() : Optional.of(cells);
    }
}
