package org.commonground.ui.kinds;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.workshop.input.CellFormatter;
import org.commonground.workshop.record.RegisterRow;
import org.commonground.workshop.record.RegisterRow.Cell;

/** A line of the table: a saved row, or the one that is not saved yet. The object stays the same while its row changes. */
final class RegisterLine {

    private final ObjectProperty<Optional<RegisterRow>> row;

    RegisterLine(Optional<RegisterRow> row) {
        this.row = new SimpleObjectProperty<>(row);
    }

    /** {@link RegisterModel#NEW_ROW} until it is saved. */
    String id() {
        return row().map(RegisterRow::id).orElse(RegisterModel.NEW_ROW);
    }

    Optional<RegisterRow> row() {
        return row.get();
    }

    void setRow(RegisterRow now) {
        row.set(Optional.of(now));
    }

    javafx.beans.value.ObservableValue<CellValue> shown(Column column, CellFormatter text) {
        return row.map(now ->
                new CellValue(now.flatMap(r -> Optional.ofNullable(r.cells().get(column.id()))), text));
    }

    ObjectProperty<Optional<RegisterRow>> rowProperty() {
        return row;
    }

    /** The content of a cell for display; sorted by its value, with empty cells last. */
    record CellValue(Optional<Cell> cell, CellFormatter text) implements Comparable<CellValue> {

        @Override
        public int compareTo(CellValue other) {
            if (cell.isEmpty() || other.cell.isEmpty()) {
                return Boolean.compare(cell.isEmpty(), other.cell.isEmpty());
            }
            var order = Double.compare(size(cell.get()), size(other.cell.get()));
            return order == 0 ? toString().compareToIgnoreCase(other.toString()) : order;
        }

        /** Dates and numbers are compared by value; all texts are equal here and compared as texts. */
        private static double size(Cell cell) {
            return switch (cell) {
                case Cell.Date(var date) -> date.toEpochDay();
                case Cell.Number(var number) -> number.doubleValue();
                case Cell.Money(var amount, var currency) -> amount.doubleValue();
                case Cell.Text _, Cell.Choice _, Cell.Person _, Cell.YesNo _ -> 0;
            };
        }

        @Override
        public String toString() {
            return cell.map(text::format).orElse("");
        }
    }
}
