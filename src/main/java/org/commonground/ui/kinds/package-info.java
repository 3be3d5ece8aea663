/**
 * The console's panes for steps that are not boards of cards: tables, needs and offers, value × feasibility.
 *
 * <p>May import {@code i18n}, {@code programme.model}, {@code roomview}, {@code session}, {@code ui.control}, {@code ui.layout},
 * {@code ui.shell}, {@code workshop}, {@code workshop.input}, {@code workshop.operation} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.ui.kinds;

import org.jspecify.annotations.NullMarked;
