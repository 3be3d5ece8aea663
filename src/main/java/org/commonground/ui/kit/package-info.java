/**
 * What every page is built with: theme, commands and keymap, shell, dialogs, toasts, background work, file picker, keyed
 * reconciler, and small nodes.
 *
 * <p>May import {@code words}, {@code live}, {@code report}, {@code drawing}, {@code workshop} and {@code programme}; no other package of {@code ui}.
 *
 * <p>Of ControlsFX it takes {@code SegmentedButton} and {@code Notifications}. Kept are our own:
 *
 * <ul>
 *   <li>{@link Dialogs} and not {@code PopOver}: that is a window, which a mirrored screen shows over the room view, and which stays when
 *       the window goes;
 *   <li>{@code Jobs} and not {@code TaskProgressView}: long work is a {@link Background.Job} without a thread of JavaFX, so that it is
 *       tested without a toolkit; and not {@code StatusBar}: the line is there only while something is under way, as the console has no
 *       height to spare;
 *   <li>check boxes and not {@code CheckComboBox} for what goes into an export: they are few, and seen without opening anything.
 * </ul>
 */
@NullMarked
package org.commonground.ui.kit;

import org.jspecify.annotations.NullMarked;
