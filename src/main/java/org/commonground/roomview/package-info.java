/**
 * The room view, which the projector shows: from a workshop and what is on show to pages. A pure function; hidden votes and private
 * notes never come into it.
 *
 * <p>May import {@code live} for the port through which pages are turned, {@code insight}, {@code drawing}, {@code workshop},
 * {@code programme} and {@code words}.
 */
@NullMarked
package org.commonground.roomview;

import org.jspecify.annotations.NullMarked;
