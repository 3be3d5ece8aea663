package org.commonground.workshop;

import java.util.List;

/** A line of a list of people that cannot be taken, from 1. Shown as {@code people.fault.…} with the line as {0}, then the details. */
public record ParticipantFault(int line, Reason reason, List<Object> details) {

    public ParticipantFault {
        details = List.copyOf(details);
    }

    /** Why. */
    public enum Reason {
        NO_NAME,
        /** Detail: the mail address. */
        NO_NAME_FOR_MAIL,
        TOO_LONG,
        CONTROL_CHARACTER,
        UNCLOSED_QUOTE,
        /** More fields than the heading has columns. Details: how many, and how many columns. */
        TOO_MANY_FIELDS,
        /** Detail: what the column of the sides holds. */
        UNKNOWN_SIDE,
        /** There is somebody of that name on that side already, here or in the workshop. Detail: the name. */
        DOUBLE_NAME,
        /** Details: how many that would make, and how many a workshop takes. */
        TOO_MANY
    }
}
