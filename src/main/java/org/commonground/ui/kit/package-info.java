/**
 * What every page is built with: theme, commands and keymap, shell, dialogs, toasts, background work, file picker, keyed
 * reconciler, and small nodes.
 *
 * <p>May import {@code words}, {@code live}, {@code report}, {@code drawing}, {@code workshop} and {@code programme}; no other package of {@code ui}.
 */
@NullMarked
package org.commonground.ui.kit;

import org.jspecify.annotations.NullMarked;
