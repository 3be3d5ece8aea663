/**
 * PDF and the HTML it is made of: fonts, pages, pictures.
 *
 * <p>May import {@code drawing}, {@code i18n}, {@code report.model} and {@code report.section}.
 */
@NullMarked
package org.commonground.report.pdf;

import org.jspecify.annotations.NullMarked;
