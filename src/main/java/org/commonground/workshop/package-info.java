/**
 * The workshop as one immutable value, and the pure operations on it. Nothing here knows a screen or a database.
 *
 * <p>May import {@code programme} and {@code json} only.
 */
@NullMarked
package org.commonground.workshop;

import org.jspecify.annotations.NullMarked;
