/**
 * The settings of the app, for every workshop.
 *
 * <p>May import {@code ui.kit}, {@code drawing}, {@code programme}, {@code live}, {@code roomview}, {@code workshop} and {@code words}.
 */
@NullMarked
package org.commonground.ui.settings;

import org.jspecify.annotations.NullMarked;
