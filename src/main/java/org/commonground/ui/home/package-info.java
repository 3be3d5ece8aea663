/**
 * The home page: every workshop on this laptop, search over all of them, and what is due for follow-up.
 *
 * <p>May import {@code ui.kit}, {@code words}, {@code live}, {@code drawing}, {@code insight}, {@code workshop} and {@code programme}.
 */
@NullMarked
package org.commonground.ui.home;

import org.jspecify.annotations.NullMarked;
