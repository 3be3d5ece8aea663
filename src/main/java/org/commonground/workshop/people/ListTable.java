package org.commonground.workshop.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * A row.
     *
     * @param line counts from 1
     * @param original the row in the list, if these cells hold more than that, such as the side that a title states; else null
     */
    record Row(int line, List<String> cells, @Nullable Row original) {

        Row(int line, List<String> cells) {
            this(line, cells, null);
        }

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

        /** The row with cells that it has from elsewhere in the list. */
        Row with(List<String> completed) {
            return new Row(line, completed, this);
        }

        /** The row with one more cell that it has from elsewhere in the list. */
        Row and(String cell) {
            var completed = new ArrayList<>(cells);
            completed.add(cell);
            return with(completed);
        }

        /** The row as it is in the list, as a line of text. */
        String originalText() {
            return original == null ? text() : original.originalText();
        }

        /** The cells as a line of text. */
        String text() {
            return String.join(
                    " | ", cells.stream().filter(cell -> !cell.isEmpty()).toList());
        }
    }
}
