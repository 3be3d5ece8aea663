/**
 * The plan on paper: what a workshop agreed as a {@link org.commonground.report.Report} of sealed blocks, a writer for each format, and
 * the export that puts whole files into a folder or none.
 *
 * <p>May import {@code insight}, {@code drawing}, {@code workshop}, {@code programme}, {@code words}, {@code json} and
 * {@code files}.
 */
@NullMarked
package org.commonground.report;

import org.jspecify.annotations.NullMarked;
