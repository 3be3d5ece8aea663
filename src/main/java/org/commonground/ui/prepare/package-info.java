/**
 * The prepare page: the workshop's facts, the participants of both sides, and the programme with its times.
 *
 * <p>May import {@code files}, {@code i18n}, {@code programme.model}, {@code session}, {@code ui.control}, {@code ui.layout}, {@code ui.shell},
 * {@code workshop}, {@code workshop.input}, {@code workshop.operation}, {@code workshop.people} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.ui.prepare;

import org.jspecify.annotations.NullMarked;
