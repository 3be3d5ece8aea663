package org.commonground.workshop;

import java.util.Optional;
import org.commonground.programme.Side;

/** Something for later. {@code outcome} says what became of it; empty while it is parked. */
public record ParkedItem(String id, long place, String text, Side side, Optional<String> stepId, String outcome)
        implements Item {}
