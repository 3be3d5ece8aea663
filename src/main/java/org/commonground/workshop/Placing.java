package org.commonground.workshop;

import java.util.List;
import java.util.Optional;
import org.commonground.programme.ColumnRole;
import org.commonground.programme.StepKind;
import org.commonground.programme.StepKind.Column;
import org.commonground.workshop.RegisterRow.Cell;

/**
 * The value × feasibility matrix, in which the rows of a table are placed. A register step has one if its column of
 * {@link ColumnRole#PLACING} has four choices, in this order: high value and feasible, high value and hard, low value and feasible,
 * neither.
 */
public record Placing(Column column) {

    /** Number of quadrants. */
    public static final int FIELDS = 4;

    /** Whether a quadrant, 0 to 3 in the order of the choices, is in the upper half, for high value. */
    public static boolean above(int field) {
        return field < 2;
    }

    /** Whether a quadrant is in the right half, for what is feasible. */
    public static boolean right(int field) {
        return field % 2 == 0;
    }

    /** The quadrant at this position. */
    public static int field(boolean above, boolean right) {
        return (above ? 0 : 2) + (right ? 0 : 1);
    }

    public static Optional<Placing> of(StepKind.Register register) {
        return register.column(ColumnRole.PLACING)
                .filter(column -> column.choices().size() == FIELDS)
                .map(Placing::new);
    }

    /** The title of a quadrant. */
    public String title(int field) {
        return column.choices().get(field);
    }

    /** The quadrant of a row; empty while it is not placed. */
    public Optional<Integer> fieldOf(RegisterRow row) {
        return Optional.ofNullable(row.cells().get(column.id()))
                .filter(Cell.Choice.class::isInstance)
                .map(cell -> column.choices().indexOf(((Cell.Choice) cell).choice()))
                .filter(field -> field >= 0);
    }

    /** The rows in a quadrant; with an empty one, the rows that are not placed. */
    public List<RegisterRow> in(List<RegisterRow> rows, Optional<Integer> field) {
        return rows.stream().filter(row -> fieldOf(row).equals(field)).toList();
    }

    /** Moves a row into a quadrant; with an empty one, out of the matrix. */
    public Change place(Workshop workshop, String rowId, Optional<Integer> field) {
        return Registers.set(
                workshop, rowId, column.id(), field.map(this::title).map(Cell.Choice::new));
    }
}
