/**
 * The window around the pages: the shell and its keys, the open workshop, help, banners, settings of the window, and long work.
 *
 * <p>May import {@code drawing}, {@code i18n}, {@code programme.model}, {@code session}, {@code ui.control}, {@code ui.layout},
 * {@code workshop}, {@code workshop.operation} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.ui.shell;

import org.jspecify.annotations.NullMarked;
