/**
 * The home page: the workshops stored on this computer, a search over all of them, and the check-ins that are due.
 *
 * <p>May import {@code drawing}, {@code drawing.chart}, {@code i18n}, {@code insight}, {@code programme.model}, {@code session},
 * {@code ui.control}, {@code ui.layout}, {@code ui.shell}, {@code workshop}, {@code workshop.operation} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.ui.home;

import org.jspecify.annotations.NullMarked;
