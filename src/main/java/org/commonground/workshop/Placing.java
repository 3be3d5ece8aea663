package org.commonground.workshop;

import java.util.List;
import java.util.Optional;
import org.commonground.programme.ColumnRole;
import org.commonground.programme.StepKind;
import org.commonground.programme.StepKind.Column;
import org.commonground.workshop.RegisterRow.Cell;

/**
 * Placing the rows of a table together on value × feasibility. A register step does it that fills in the column of {@link
 * ColumnRole#PLACING} with four choices, in this order: worth it and doable, worth it and hard, of little worth but doable, neither.
 */
public record Placing(Column column) {

    /** How many fields there are. */
    public static final int FIELDS = 4;

    /** Where a choice stands, 0 to 3 in its order: whether it is above, for what helps much, and at the right, for what is doable. */
    public static boolean above(int field) {
        return field < 2;
    }

    /** See {@link #above}. */
    public static boolean right(int field) {
        return field % 2 == 0;
    }

    /** The field that stands there. */
    public static int field(boolean above, boolean right) {
        return (above ? 0 : 2) + (right ? 0 : 1);
    }

    public static Optional<Placing> of(StepKind.Register register) {
        return register.column(ColumnRole.PLACING)
                .filter(column -> column.choices().size() == FIELDS)
                .map(Placing::new);
    }

    /** What the field is called. */
    public String title(int field) {
        return column.choices().get(field);
    }

    /** The field a row stands in; empty while it is not placed. */
    public Optional<Integer> fieldOf(RegisterRow row) {
        return Optional.ofNullable(row.cells().get(column.id()))
                .filter(Cell.Choice.class::isInstance)
                .map(cell -> column.choices().indexOf(((Cell.Choice) cell).choice()))
                .filter(field -> field >= 0);
    }

    /** The rows in a field, or with an empty one those that are not placed. */
    public List<RegisterRow> in(List<RegisterRow> rows, Optional<Integer> field) {
        return rows.stream().filter(row -> fieldOf(row).equals(field)).toList();
    }

    /** Puts a row into a field, or takes it out of all. */
    public Change place(Workshop workshop, String rowId, Optional<Integer> field) {
        return Registers.set(
                workshop, rowId, column.id(), field.map(this::title).map(Cell.Choice::new));
    }
}
