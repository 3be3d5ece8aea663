/**
 * The sections of the plan, and the builder that puts them together.
 *
 * <p>May import {@code drawing}, {@code drawing.chart}, {@code i18n}, {@code insight}, {@code plan}, {@code programme.model},
 * {@code report.model}, {@code workshop}, {@code workshop.input}, {@code workshop.operation} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.report.section;

import org.jspecify.annotations.NullMarked;
