/**
 * Exports of a workshop: a {@link org.commonground.report.Report} made of blocks, a writer for each format, and the export that
 * writes all files into a folder or none.
 *
 * <p>May import {@code plan}, {@code insight}, {@code drawing}, {@code workshop}, {@code programme}, {@code words}, {@code json}
 * and {@code files}.
 */
@NullMarked
package org.commonground.report;

import org.jspecify.annotations.NullMarked;
