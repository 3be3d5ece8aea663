package org.commonground.workshop.record;

/** A term to be explained, and its meaning in plain words (empty until it is given). */
public record Term(String id, long place, String word, String meaning) implements Item {}
