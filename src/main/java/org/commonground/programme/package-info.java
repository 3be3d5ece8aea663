/**
 * The run of a workshop as data: exercises, beats and steps of nine kinds; reading and checking programme files.
 *
 * <p>May import {@code json} and {@code words} only.
 */
@NullMarked
package org.commonground.programme;

import org.jspecify.annotations.NullMarked;
