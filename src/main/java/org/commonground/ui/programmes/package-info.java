/**
 * Programmes on screen: the facilitator's own ones beside those that come with the app, and a workshop's own copy; exercises, steps,
 * minutes, prompts and guides are changed here.
 *
 * <p>May import {@code ui.kit}, {@code words}, {@code live}, {@code plan}, {@code workshop}, {@code programme} and {@code files}.
 */
@NullMarked
package org.commonground.ui.programmes;

import org.jspecify.annotations.NullMarked;
