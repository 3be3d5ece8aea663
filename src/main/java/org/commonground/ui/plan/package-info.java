/**
 * The plan page, the export page and the reviews page.
 *
 * <p>May import {@code drawing}, {@code drawing.chart}, {@code i18n}, {@code insight}, {@code plan}, {@code programme.model},
 * {@code roomview}, {@code session}, {@code ui.control}, {@code ui.layout}, {@code ui.shell}, {@code workshop}, {@code workshop.input},
 * {@code workshop.operation} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.ui.plan;

import org.jspecify.annotations.NullMarked;
