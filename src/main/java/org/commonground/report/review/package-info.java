/**
 * The review page that readers of the plan answer in a browser, and the file that they send back.
 *
 * <p>May import {@code files}, {@code i18n}, {@code json}, {@code plan}, {@code programme.model}, {@code report.model},
 * {@code report.pdf}, {@code report.section}, {@code workshop.operation}, {@code workshop.people} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.report.review;

import org.jspecify.annotations.NullMarked;
