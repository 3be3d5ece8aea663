/**
 * Pictures as values: one drawing that screen, PDF, web page and Word all show.
 *
 * <p>May import {@code insight}, {@code workshop}, {@code programme} and {@code words} only, and Java 2D to paint.
 */
@NullMarked
package org.commonground.drawing;

import org.jspecify.annotations.NullMarked;
