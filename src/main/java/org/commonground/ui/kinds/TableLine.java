package org.commonground.ui.kinds;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.commonground.programme.StepKind.Column;
import org.commonground.workshop.CellText;
import org.commonground.workshop.RegisterRow;
import org.commonground.workshop.RegisterRow.Cell;

/** A line of the table: a saved row, or the one that is not saved yet. The object stays the same while its row changes. */
final class TableLine {

    private final ObjectProperty<Optional<RegisterRow>> row;

    TableLine(Optional<RegisterRow> row) {
        this.row = new SimpleObjectProperty<>(row);
    }

    /** {@link RegisterModel#NEW} until it is saved. */
    String id() {
        return row().map(RegisterRow::id).orElse(RegisterModel.NEW);
    }

    Optional<RegisterRow> row() {
        return row.get();
    }

    void become(RegisterRow now) {
        row.set(Optional.of(now));
    }

    javafx.beans.value.ObservableValue<Shown> shown(Column column, CellText text) {
        return row.map(now ->
                new Shown(now.flatMap(r -> Optional.ofNullable(r.cells().get(column.id()))), text));
    }

    ObjectProperty<Optional<RegisterRow>> rowProperty() {
        return row;
    }

    /** The content of a cell for display; sorted by its value, with empty cells last. */
    record Shown(Optional<Cell> cell, CellText text) implements Comparable<Shown> {

        @Override
        public int compareTo(Shown other) {
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
            return cell.map(text::of).orElse("");
        }
    }
}
