package org.commonground.workshop.input;

import org.commonground.programme.model.Side;

/**
 * The details of a person to be added to the participants, or the new details of a participant.
 *
 * @param role may be empty
 * @param email may be empty
 */
public record Invited(String name, String role, String email, Side side, boolean sponsor) {}
