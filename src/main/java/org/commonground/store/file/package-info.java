/**
 * The files around the store: its folder, lock, ballast and the facilitator's own programmes.
 *
 * <p>May import {@code files}, {@code i18n}, {@code programme.file}, {@code programme.model} and {@code session}.
 */
@NullMarked
package org.commonground.store.file;

import org.jspecify.annotations.NullMarked;
