/**
 * The Excel writer.
 *
 * <p>May import {@code drawing}, {@code insight}, {@code programme.model}, {@code report.model}, {@code report.section}, {@code workshop.input},
 * {@code workshop.operation} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.report.xlsx;

import org.jspecify.annotations.NullMarked;
