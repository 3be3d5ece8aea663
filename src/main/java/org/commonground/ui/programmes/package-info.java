/**
 * The editor of programmes: the facilitator's own ones, those that come with the app, and a workshop's own copy. Exercises, steps, minutes,
 * prompts and guides are changed here.
 *
 * <p>May import {@code files}, {@code i18n}, {@code insight}, {@code plan}, {@code programme.edit}, {@code programme.file}, {@code programme.model},
 * {@code session}, {@code ui.control}, {@code ui.layout}, {@code ui.shell}, {@code workshop}, {@code workshop.operation} and
 * {@code workshop.record}.
 */
@NullMarked
package org.commonground.ui.programmes;

import org.jspecify.annotations.NullMarked;
