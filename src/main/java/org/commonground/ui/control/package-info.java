/**
 * The controls that pages share, commands and shortcuts, and the services a page gets through its context.
 *
 * <p>May import {@code drawing}, {@code files}, {@code i18n}, {@code plan}, {@code programme.file}, {@code programme.model}, {@code report},
 * {@code report.archive}, {@code report.review}, {@code roomview}, {@code session}, {@code ui.layout} and {@code workshop}.
 */
@NullMarked
package org.commonground.ui.control;

import org.jspecify.annotations.NullMarked;
