/**
 * The editor of programmes: the facilitator's own ones, those that come with the app, and a workshop's own copy. Exercises, steps, minutes,
 * prompts and guides are changed here.
 *
 * <p>May import {@code ui.kit}, {@code words}, {@code live}, {@code plan}, {@code workshop}, {@code programme} and {@code files}.
 */
@NullMarked
package org.commonground.ui.programmes;

import org.jspecify.annotations.NullMarked;
