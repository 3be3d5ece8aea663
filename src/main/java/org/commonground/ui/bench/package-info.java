/**
 * What is measured on screen, each time in a process of its own: the app's windows as a user sees and drives them, and bare JavaFX
 * doing the same work.
 *
 * <p>Imports nothing of the app: it knows the windows by the ids of their nodes.
 */
@NullMarked
package org.commonground.ui.bench;

import org.jspecify.annotations.NullMarked;
