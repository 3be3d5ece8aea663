/**
 * The workshop while it is on: its sole writer, undo history, ballots in progress and the clock of the run.
 *
 * <p>May import {@code i18n}, {@code plan}, {@code programme.model}, {@code workshop}, {@code workshop.input}, {@code workshop.operation} and
 * {@code workshop.record}. Declares the port through which it is saved; {@code store} implements it.
 */
@NullMarked
package org.commonground.session;

import org.jspecify.annotations.NullMarked;
