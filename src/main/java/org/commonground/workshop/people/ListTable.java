package org.commonground.workshop.people;

import java.util.ArrayList;
import java.util.List;

/**
 * A table in a list, with a use for each column.
 *
 * @param hasHeading whether the columns have headings; without, a cell may be something else than its column
 */
record ListTable(List<TableColumn> columns, List<Row> rows, boolean hasHeading) {

    ListTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A column; {@code heading} may be empty. */
    record TableColumn(String heading, ColumnUse use, Explanation why) {}

    /** A row; {@code line} counts from 1. */
    record Row(int line, List<String> cells) {

        Row {
            var tidy = new ArrayList<String>(cells.size());
            for (var cell : cells) {
                tidy.add(cell.isEmpty() ? cell : CellText.withoutFormula(CellText.tidy(cell)));
            }
            cells = List.copyOf(tidy);
        }

        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }

        boolean isBlank() {
            return filledCount() == 0;
        }

        int filledCount() {
            int count = 0;
            for (var cell : cells) {
                count += cell.isEmpty() ? 0 : 1;
            }
            return count;
        }

        /** The row as a line of text. */
        String text() {
            return String.join(
                    " | ", cells.stream().filter(cell -> !cell.isEmpty()).toList());
        }
    }
}
