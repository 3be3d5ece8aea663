package org.commonground.programme;

import java.util.Arrays;

/** What a column of a register means outside of its table. A programme file gives it by the column's id. */
public enum ColumnRole {

    /** Where the room puts a row on value × feasibility. The first of its choices is to start now. */
    PLACING("placing", true),

    /** How important a row is. The first of its choices is a must. */
    PRIORITY("priority", true),

    /** An agreed measure: a row with anything in it becomes a candidate for an action. */
    TARGET("target", false),

    /** The points that both sides agree for a row, out of those that each shared out over the rows. */
    SHARE("share", false),

    /** Nothing: most columns. */
    NONE("", false);

    private final String columnId;
    private final boolean choice;

    ColumnRole(String columnId, boolean choice) {
        this.columnId = columnId;
        this.choice = choice;
    }

    /** The id of the column that has this role; empty for {@link #NONE}. */
    public String columnId() {
        return columnId;
    }

    /** The role of a column with this id; some roles are only for a column of choices. */
    static ColumnRole of(String columnId, boolean hasChoices) {
        return Arrays.stream(values())
                .filter(role -> role.columnId.equals(columnId))
                .filter(role -> hasChoices || !role.choice)
                .findFirst()
                .orElse(NONE);
    }
}
