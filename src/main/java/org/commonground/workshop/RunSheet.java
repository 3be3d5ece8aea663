package org.commonground.workshop;

import org.commonground.programme.Programme;

/** The workshop's own copy of its programme. There is one in each workshop. */
public record RunSheet(String id, Programme programme) implements Item {
    @Override
    public long place() {
        return 0;
    }
}
