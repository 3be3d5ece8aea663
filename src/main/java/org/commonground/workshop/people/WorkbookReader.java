package org.commonground.workshop.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.people.ListTable.Row;
import org.commonground.workshop.people.PeopleList.LeftOut;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads Excel workbooks: every visible sheet with a heading of people, else the first that is not empty. */
final class WorkbookReader {

    /** Cells of a row. Excel has 16,384 columns; a list of people has few. */
    private static final int MOST_COLUMNS = 200;

    private final WordLists words;
    private final TableFinder finder;

    WorkbookReader(WordLists words) {
        this.words = words;
        finder = new TableFinder(words);
    }

    /** @throws InvalidInput if it is damaged or no workbook */
    ListContent read(byte[] bytes) {
        var layouts = requireWorkbook(bytes);
        var sheets = new ArrayList<List<Row>>();
        var names = new ArrayList<String>();
        var hidden = new ArrayList<LeftOut>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (var sheet : workbook.getSheets().toList()) {
                var layout = sheet.getIndex() < layouts.size() ? layouts.get(sheet.getIndex()) : SheetLayout.PLAIN;
                var rows = layout.filled(rows(sheet));
                if (rows.stream().allMatch(Row::isBlank)) {
                    continue;
                }
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    var visible = visible(rows, layout, hidden);
                    if (!visible.stream().allMatch(Row::isBlank)) {
                        sheets.add(visible);
                        names.add(sheet.getName());
                    }
                } else {
                    hidden.add(new LeftOut(1, sheet.getName(), Explanation.of("people.left.hidden_sheet")));
                }
            }
        } catch (IOException | RuntimeException e) {
            // The library reports damage in many ways.
            throw new InvalidInput(InvalidInput.Reason.DAMAGED_LIST);
        }
        return content(sheets, names, hidden);
    }

    /** The rows without the hidden ones, such as those that a filter leaves out. */
    private static List<Row> visible(List<Row> rows, SheetLayout layout, List<LeftOut> hidden) {
        var shown = new ArrayList<Row>();
        for (var row : rows) {
            if (!layout.hiddenRows().contains(row.line())) {
                shown.add(row);
            } else if (!row.isBlank()) {
                hidden.add(new LeftOut(row.line(), row.originalText(), Explanation.of("people.left.hidden_row")));
            }
        }
        return shown;
    }

    private static List<Row> rows(Sheet sheet) throws IOException {
        try (var rows = sheet.openStream()) {
            return rows.map(row -> new Row(
                            Math.max(1, row.getRowNum()), // a damaged workbook may have any number
                            IntStream.range(0, Math.min(row.getCellCount(), MOST_COLUMNS))
                                    .mapToObj(i -> row.hasCell(i) ? text(row.getCell(i)) : "")
                                    .toList()))
                    .toList();
        }
    }

    private static String text(Cell cell) {
        return cell.getType() == CellType.ERROR ? "" : Objects.requireNonNullElse(cell.getText(), "");
    }

    private ListContent content(List<List<Row>> sheets, List<String> names, List<LeftOut> hidden) {
        var tables = new ArrayList<ListTable>();
        var leftOut = new ArrayList<>(hidden);
        boolean headed = sheets.stream().anyMatch(rows -> finder.headingStrength(rows) > 0);
        for (int i = 0; i < sheets.size(); i++) {
            var rows = sheets.get(i);
            if (headed ? finder.headingStrength(rows) > 0 : i == 0) {
                var content = headed
                        ? finder.withHeadings(rows)
                        : finder.sideColumns(rows).orElseGet(() -> withoutKnownHeading(rows, leftOut));
                tables.addAll(content.tables());
                leftOut.addAll(content.leftOut());
            } else {
                leftOut.add(new LeftOut(1, names.get(i), Explanation.of("people.left.sheet")));
            }
        }
        return ListContent.of(tables, leftOut);
    }

    private ListContent withoutKnownHeading(List<Row> rows, List<LeftOut> leftOut) {
        return finder.hasUnknownHeading(rows) ? finder.withUnknownHeading(rows) : plain(rows, leftOut);
    }

    /** A sheet of one column may hold lines such as "Ada Okafor – Head of Data". */
    private ListContent plain(List<Row> rows, List<LeftOut> leftOut) {
        if (rows.stream().anyMatch(row -> row.filledCount() > 1)) {
            return finder.withoutHeading(rows);
        }
        var lines = new PlainLines(words, Optional.empty());
        lines.readSection("", rows);
        leftOut.addAll(lines.leftOut());
        return finder.withoutHeading(lines.rows());
    }

    /** @return the layouts of its sheets */
    private static List<SheetLayout> requireWorkbook(byte[] bytes) {
        try (var zip = WorkbookLimits.open(bytes)) {
            WorkbookLimits.require(zip);
            return SheetLayout.read(zip);
        } catch (IOException | RuntimeException e) {
            throw e instanceof InvalidInput known ? known : new InvalidInput(InvalidInput.Reason.DAMAGED_LIST);
        }
    }
}
