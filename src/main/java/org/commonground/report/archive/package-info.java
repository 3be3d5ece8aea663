/**
 * The complete workshop as a JSON file, written and read back with all its checks, and photos.
 *
 * <p>May import {@code drawing}, {@code i18n}, {@code json}, {@code programme.file}, {@code programme.model}, {@code report.model},
 * {@code workshop} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.report.archive;

import org.jspecify.annotations.NullMarked;
