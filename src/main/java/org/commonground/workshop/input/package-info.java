/**
 * What people type or paste: lists of people, dates, cells, ballot lines and the capture line.
 *
 * <p>May import {@code programme.model}, {@code workshop} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.workshop.input;

import org.jspecify.annotations.NullMarked;
