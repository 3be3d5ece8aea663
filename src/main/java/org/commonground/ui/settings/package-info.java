/**
 * The settings of the app, for every workshop.
 *
 * <p>May import {@code drawing}, {@code i18n}, {@code programme.model}, {@code roomview}, {@code session}, {@code ui.control},
 * {@code ui.layout}, {@code ui.shell} and {@code workshop}.
 */
@NullMarked
package org.commonground.ui.settings;

import org.jspecify.annotations.NullMarked;
