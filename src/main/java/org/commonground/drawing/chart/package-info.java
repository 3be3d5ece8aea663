/**
 * The charts of results, as drawings, with the sentences that go with them.
 *
 * <p>May import {@code drawing}, {@code i18n}, {@code insight}, {@code programme.model}, {@code workshop}, {@code workshop.operation} and
 * {@code workshop.record}.
 */
@NullMarked
package org.commonground.drawing.chart;

import org.jspecify.annotations.NullMarked;
