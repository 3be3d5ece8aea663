package org.commonground.workshop.input;

import java.util.List;

/**
 * A faulty line in a list of people, numbered from 1. Its text has the key {@code people.fault.…}; argument {0} is the line, the details
 * follow.
 */
public record ParticipantFault(int line, Reason reason, List<Object> details) {

    public ParticipantFault {
        details = List.copyOf(details);
    }

    /** The kind of fault. */
    public enum Reason {
        NO_NAME,
        /** Detail: the mail address. */
        NO_NAME_FOR_MAIL,
        TOO_LONG,
        CONTROL_CHARACTER,
        UNCLOSED_QUOTE,
        /** The line has more fields than the header has columns. Details: number of fields, number of columns. */
        TOO_MANY_FIELDS,
        /** Detail: the content of the side column. */
        UNKNOWN_SIDE,
        /** The side already has a person with this name, in the list or in the workshop. Detail: the name. */
        DOUBLE_NAME,
        /** Details: the resulting number of participants, and the limit. */
        TOO_MANY
    }
}
