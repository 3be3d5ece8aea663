/**
 * From what the room said to a plan that both sides sign: candidates for actions, what is missing, who carries how much, check-in dates.
 * Pure functions of a workshop.
 *
 * <p>May import {@code i18n}, {@code insight}, {@code programme.model}, {@code workshop}, {@code workshop.operation} and
 * {@code workshop.record}.
 */
@NullMarked
package org.commonground.plan;

import org.jspecify.annotations.NullMarked;
