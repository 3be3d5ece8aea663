package org.commonground.workshop.people;

/** What a column of a list is taken for. */
public enum ColumnUse {
    NAME,
    FIRST_NAME,
    LAST_NAME,
    ROLE,
    EMAIL,
    SIDE,
    /** Proposes a side. */
    DEPARTMENT,
    /** The answer to an invitation. */
    RESPONSE,
    SPONSOR,
    LEAVE_OUT;

    boolean isName() {
        return this == NAME || this == FIRST_NAME || this == LAST_NAME;
    }
}
