/**
 * Exports of a workshop: a {@link org.commonground.report.model.Report} made of blocks, a writer for each format, and the export that writes
 * all files into a folder or none.
 *
 * <p>May import {@code files}, {@code i18n}, {@code report.archive}, {@code report.docx}, {@code report.model}, {@code report.pdf},
 * {@code report.print}, {@code report.review}, {@code report.section}, {@code report.text}, {@code report.xlsx}, {@code workshop} and
 * {@code workshop.record}.
 */
@NullMarked
package org.commonground.report;

import org.jspecify.annotations.NullMarked;
