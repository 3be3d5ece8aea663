package org.commonground.plan;

import java.util.List;
import org.commonground.workshop.record.Action.Origin;

/**
 * Something that could become an action.
 *
 * @param title what the action would be called
 * @param origins what it comes from; the new action keeps them
 */
public record Candidate(Source source, String title, List<Origin> origins) {

    public Candidate {
        origins = List.copyOf(origins);
    }

    /** A candidate that comes from one thing and is called like it. */
    static Candidate of(Source source, String title, Origin.Kind kind, String id) {
        return new Candidate(source, title, List.of(new Origin(kind, id, title)));
    }

    /** Why it is offered. Shown as {@code plan.candidate.…}. */
    public enum Source {
        COMMON_GROUND,
        EXCHANGE,
        START_NOW,
        MUST,
        MEASURE,
        PARKED,
        OFFERED
    }
}
