/**
 * PDF and the HTML it is made of: fonts, pages, pictures.
 *
 * <p>May import {@code drawing}, {@code i18n}, {@code report.archive}, {@code report.model}, {@code report.section} and
 * {@code workshop}.
 */
@NullMarked
package org.commonground.report.pdf;

import org.jspecify.annotations.NullMarked;
