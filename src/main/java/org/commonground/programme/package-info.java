/**
 * The programme of a workshop: exercises and steps of nine kinds. Reads, checks and writes programme files.
 *
 * <p>May import {@code json} and {@code words} only.
 */
@NullMarked
package org.commonground.programme;

import org.jspecify.annotations.NullMarked;
