package org.commonground.workshop;

/** The facilitator's own note about another record or a step. Never on the wall, never in an export but the archive. */
public record PrivateNote(String id, long place, String aboutId, String text) implements Item {}
