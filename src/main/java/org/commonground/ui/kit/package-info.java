/**
 * The parts of every page: theme, commands and keymap, shell, dialogs, toasts, background work, file picker, keyed reconciler, and small
 * nodes.
 *
 * <p>May import {@code words}, {@code live}, {@code roomview}, {@code plan}, {@code report}, {@code drawing}, {@code workshop} and
 * {@code programme}; no other package of {@code ui}.
 *
 * <p>ControlsFX provides {@code SegmentedButton} and {@code StatusBar}. These parts are our own:
 *
 * <ul>
 *   <li>{@link Dialogs} for questions: a pop-over, as the board uses for a card's details, belongs to one thing on the page;
 *   <li>no {@code TaskProgressView}: its tasks count as cancelled as soon as the button is pressed and return no result, while a cancelled
 *     export still cleans up and reports what it left; its texts cannot be changed. Long work is shown in a {@code StatusBar}, only while
 *     it runs, because a permanent bar would take height from a board on a small screen;
 *   <li>check boxes and not {@code CheckComboBox} for the parts of an export: they are few, and visible without opening anything.
 * </ul>
 */
@NullMarked
package org.commonground.ui.kit;

import org.jspecify.annotations.NullMarked;
