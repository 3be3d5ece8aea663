/**
 * Charts and pages as values: one {@link org.commonground.drawing.Drawing} for the screen, PDF, HTML and Word.
 *
 * <p>May import {@code i18n}, {@code insight}, {@code programme.model} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.drawing;

import org.jspecify.annotations.NullMarked;
