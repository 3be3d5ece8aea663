/**
 * What every page is built with: theme, commands and keymap, shell, dialogs, toasts, background work, file picker, keyed
 * reconciler, and small nodes.
 *
 * <p>May import {@code words}, {@code live}, {@code roomview}, {@code plan}, {@code report}, {@code drawing}, {@code workshop} and {@code programme}; no other package of {@code ui}.
 *
 * <p>Of ControlsFX it takes {@code SegmentedButton}, {@code Notifications} and {@code StatusBar}. Kept are our own:
 *
 * <ul>
 *   <li>{@link Dialogs} for questions: a pop-over, which the board has for a card's details, belongs to one thing on the page;
 *   <li>no {@code TaskProgressView}: its tasks count as cancelled the moment its button is pressed and give no answer, while an export
 *       that is cancelled still cleans up and says what it left; its words cannot be changed. Long work stands in a {@code StatusBar};
 *       a bar that always stands there would take its height from a board on a small screen;
 *   <li>check boxes and not {@code CheckComboBox} for what goes into an export: they are few, and seen without opening anything.
 * </ul>
 */
@NullMarked
package org.commonground.ui.kit;

import org.jspecify.annotations.NullMarked;
