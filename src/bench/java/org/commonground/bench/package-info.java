/**
 * What is measured, each time in a process of its own: the app's windows as a user sees and drives them, and bare JavaFX doing the same
 * work. Not part of the app: {@code ./run bench} builds it beside it.
 */
@NullMarked
package org.commonground.bench;

import org.jspecify.annotations.NullMarked;
