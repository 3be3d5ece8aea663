package org.commonground.workshop.record;

/** A named group of cards of a step. */
public record Theme(String id, long place, String stepId, String title) implements Item {
    public Theme withTitle(String newTitle) {
        return new Theme(id, place, stepId, newTitle);
    }
}
