/**
 * Layout panes and helpers for scrolling and wrapping, without any knowledge of the app.
 *
 * <p>Imports nothing of ours.
 */
@NullMarked
package org.commonground.ui.layout;

import org.jspecify.annotations.NullMarked;
