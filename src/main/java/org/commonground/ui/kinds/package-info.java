/**
 * The console's panes for steps that are not boards of cards: tables, needs and offers, value × feasibility.
 *
 * <p>May import {@code ui.kit}, {@code live}, {@code roomview}, {@code workshop}, {@code programme} and {@code words}.
 */
@NullMarked
package org.commonground.ui.kinds;

import org.jspecify.annotations.NullMarked;
