/**
 * Reading and checking programme files, and the built-in programmes.
 *
 * <p>May import {@code i18n}, {@code json} and {@code programme.model}.
 */
@NullMarked
package org.commonground.programme.file;

import org.jspecify.annotations.NullMarked;
