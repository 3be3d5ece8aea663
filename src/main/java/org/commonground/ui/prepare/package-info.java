/**
 * The prepare page: the workshop's facts, the participants of both sides, and the programme with its times.
 *
 * <p>May import {@code ui.kit}, {@code words}, {@code live}, {@code plan}, {@code workshop} and {@code programme}.
 */
@NullMarked
package org.commonground.ui.prepare;

import org.jspecify.annotations.NullMarked;
