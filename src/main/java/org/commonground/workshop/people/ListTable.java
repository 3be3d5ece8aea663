package org.commonground.workshop.people;

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
            cells = cells.stream().map(CellText::tidy).toList();
        }

        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }

        long filledCount() {
            return cells.stream().filter(cell -> !cell.isEmpty()).count();
        }

        /** The row as a line of text. */
        String text() {
            return String.join(
                    " | ", cells.stream().filter(cell -> !cell.isEmpty()).toList());
        }
    }
}
