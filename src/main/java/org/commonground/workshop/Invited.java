package org.commonground.workshop;

import org.commonground.programme.Side;

/**
 * The details of a person to be added to the participants, or the new details of a participant.
 *
 * @param role may be empty
 * @param email may be empty
 */
public record Invited(String name, String role, String email, Side side, boolean sponsor) {}
