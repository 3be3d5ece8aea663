/**
 * The pure operations on a workshop: each returns a change.
 *
 * <p>May import {@code programme.model}, {@code workshop}, {@code workshop.input} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.workshop.operation;

import org.jspecify.annotations.NullMarked;
