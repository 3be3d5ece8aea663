package org.commonground.programme.model;

import java.util.Arrays;

/** What a column of a table means to other parts of the app. In a programme file the id of the column decides the role. */
public enum ColumnRole {

    /** The quadrant of a row in the value × feasibility matrix. The first choice means "start now". */
    PLACING("placing", true),

    /** The priority of a row. The first choice means "must". */
    PRIORITY("priority", true),

    /** An agreed target. A row with a filled target becomes a candidate for an action. */
    TARGET("target", false),

    /** The points that both sides agree for a row, after each side has distributed its own points over the rows. */
    SHARE("share", false),

    /** No meaning outside the table, as for most columns. */
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
