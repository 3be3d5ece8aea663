package org.commonground.workshop.operation;

import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.ColumnRole;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.workshop.Change;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.RegisterRow;
import org.commonground.workshop.record.RegisterRow.Cell;

/**
 * The value × feasibility matrix, in which the rows of a table are placed. A register step has one if its column of
 * {@link ColumnRole#PLACING} has four choices, in this order: high value and feasible, high value and hard, low value and feasible,
 * neither.
 */
public record Placing(Column column) {

    /** Number of quadrants. */
    public static final int QUADRANTS = 4;

    /** Whether a quadrant, 0 to 3 in the order of the choices, is in the upper half, for high value. */
    public static boolean isUpper(int field) {
        return field < 2;
    }

    /** Whether a quadrant is in the right half, for what is feasible. */
    public static boolean isRight(int field) {
        return field % 2 == 0;
    }

    /** The quadrant at this position. */
    public static int quadrant(boolean above, boolean right) {
        return (above ? 0 : 2) + (right ? 0 : 1);
    }

    public static Optional<Placing> of(StepKind.Register register) {
        return register.column(ColumnRole.PLACING)
                .filter(column -> column.choices().size() == QUADRANTS)
                .map(Placing::new);
    }

    /** The title of a quadrant. */
    public String title(int field) {
        return column.choices().get(field);
    }

    /** The quadrant of a row; empty while it is not placed. */
    public Optional<Integer> quadrantOf(RegisterRow row) {
        return Optional.ofNullable(row.cells().get(column.id()))
                .filter(Cell.Choice.class::isInstance)
                .map(cell -> column.choices().indexOf(((Cell.Choice) cell).choice()))
                .filter(field -> field >= 0);
    }

    /** The rows in a quadrant; with an empty one, the rows that are not placed. */
    public List<RegisterRow> rowsIn(List<RegisterRow> rows, Optional<Integer> field) {
        return rows.stream().filter(row -> quadrantOf(row).equals(field)).toList();
    }

    /** Moves a row into a quadrant; with an empty one, out of the matrix. */
    public Change place(Workshop workshop, String rowId, Optional<Integer> field) {
        return Registers.setCell(
                workshop, rowId, column.id(), field.map(this::title).map(Cell.Choice::new));
    }
}
