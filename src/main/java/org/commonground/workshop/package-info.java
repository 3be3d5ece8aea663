/**
 * The workshop as an immutable value, and the pure operations on it. Independent of user interface and database.
 *
 * <p>May import {@code programme.model} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.workshop;

import org.jspecify.annotations.NullMarked;
