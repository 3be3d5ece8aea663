/**
 * A report as a value: blocks, options and parts, and the wording that all writers share.
 *
 * <p>May import {@code drawing}, {@code i18n}, {@code insight}, {@code programme.model}, {@code workshop} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.report.model;

import org.jspecify.annotations.NullMarked;
