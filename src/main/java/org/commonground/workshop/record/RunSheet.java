package org.commonground.workshop.record;

import org.commonground.programme.model.Programme;

/** The copy of the programme that belongs to the workshop. There is one in each workshop. */
public record RunSheet(String id, Programme programme) implements Item {
    @Override
    public long place() {
        return 0;
    }
}
