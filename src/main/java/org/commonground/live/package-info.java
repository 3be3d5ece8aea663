/**
 * The workshop while it is on: its sole writer, undo history, ballots in progress and the clock of the run.
 *
 * <p>May import {@code workshop}, {@code programme}, {@code words}. Declares the port through which it is
 * saved; {@code store} implements it.
 */
@NullMarked
package org.commonground.live;

import org.jspecify.annotations.NullMarked;
