/**
 * What the console works with in a step that is no board of cards: tables, needs and gives, value × feasibility.
 *
 * <p>May import {@code ui.kit}, {@code live}, {@code roomview}, {@code workshop}, {@code programme} and {@code words}.
 */
@NullMarked
package org.commonground.ui.kinds;

import org.jspecify.annotations.NullMarked;
