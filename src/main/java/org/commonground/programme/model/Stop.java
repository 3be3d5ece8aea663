package org.commonground.programme.model;

/**
 * A point of the programme at which the workshop can be: a step or a break.
 *
 * @param id id of the step, or of the break's exercise
 * @param minutes planned minutes
 */
public record Stop(String id, String title, int minutes) {}
