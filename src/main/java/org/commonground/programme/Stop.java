package org.commonground.programme;

/**
 * Where the room can be: a step, or a break.
 *
 * @param id the step's; of a break the exercise's
 * @param minutes planned
 */
public record Stop(String id, String title, int minutes) {}
