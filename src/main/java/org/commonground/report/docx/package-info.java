/**
 * The Word writer.
 *
 * <p>May import {@code drawing}, {@code programme.model}, {@code report.archive}, {@code report.model}, {@code report.pdf} and
 * {@code workshop.record}.
 */
@NullMarked
package org.commonground.report.docx;

import org.jspecify.annotations.NullMarked;
