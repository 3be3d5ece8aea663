/**
 * The room view, which the projector shows: from a workshop and what is on show to pages. A pure function; hidden votes and private notes
 * never come into it.
 *
 * <p>May import {@code drawing}, {@code drawing.chart}, {@code i18n}, {@code insight}, {@code programme.model}, {@code session},
 * {@code workshop}, {@code workshop.operation} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.roomview;

import org.jspecify.annotations.NullMarked;
