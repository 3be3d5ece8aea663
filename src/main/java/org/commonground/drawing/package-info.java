/**
 * Charts and pages as values: one {@link org.commonground.drawing.Drawing} for the screen, PDF, HTML and Word.
 *
 * <p>May import {@code insight}, {@code workshop}, {@code programme} and {@code words} only, and Java 2D to paint.
 */
@NullMarked
package org.commonground.drawing;

import org.jspecify.annotations.NullMarked;
