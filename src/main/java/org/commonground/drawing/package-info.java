/**
 * Pictures as values: one drawing that screen, PDF, web page and Word all show.
 *
 * <p>May import {@code insight}, {@code workshop}, {@code programme} and {@code words} only.
 */
@NullMarked
package org.commonground.drawing;

import org.jspecify.annotations.NullMarked;
