package org.commonground.workshop.record;

import java.util.Optional;
import org.commonground.programme.model.Side;

/** A topic parked for later. {@code outcome} is how it was resolved, empty while it is parked. */
public record ParkedItem(String id, long place, String text, Side side, Optional<String> stepId, String outcome)
        implements Item {

    public ParkedItem withText(String newText) {
        return new ParkedItem(id, place, newText, side, stepId, outcome);
    }

    public ParkedItem withOutcome(String newOutcome) {
        return new ParkedItem(id, place, text, side, stepId, newOutcome);
    }
}
