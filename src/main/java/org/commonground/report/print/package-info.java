/**
 * Paper for the meeting: ballots, worksheets, posters, the run sheet and the sign-in sheet.
 *
 * <p>May import {@code drawing}, {@code drawing.chart}, {@code insight}, {@code programme.model}, {@code report.model}, {@code report.pdf},
 * {@code workshop} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.report.print;

import org.jspecify.annotations.NullMarked;
