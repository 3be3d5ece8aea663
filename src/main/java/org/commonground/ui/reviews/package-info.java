/**
 * The reviews that came back from readers of the plan, and what becomes of their questions.
 *
 * <p>May import {@code i18n}, {@code plan}, {@code report.review}, {@code session}, {@code ui.control}, {@code ui.layout}, {@code ui.plan},
 * {@code ui.shell}, {@code workshop}, {@code workshop.operation} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.ui.reviews;

import org.jspecify.annotations.NullMarked;
