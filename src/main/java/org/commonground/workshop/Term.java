package org.commonground.workshop;

/** A word that was called out, and its plain meaning (empty until given). */
public record Term(String id, long place, String word, String meaning) implements Item {}
