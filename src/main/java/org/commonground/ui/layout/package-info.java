/**
 * Layout panes and helpers for scrolling and wrapping, without any knowledge of the app.
 *
 * <p>May import {@code drawing}.
 */
@NullMarked
package org.commonground.ui.layout;

import org.jspecify.annotations.NullMarked;
