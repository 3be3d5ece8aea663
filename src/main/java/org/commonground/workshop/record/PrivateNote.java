package org.commonground.workshop.record;

/** A private note of the facilitator about another record or a step. Never shown in the room view, and exported only in the archive. */
public record PrivateNote(String id, long place, String aboutId, String text) implements Item {}
