/**
 * The home page: the workshops stored on this computer, a search over all of them, and the check-ins that are due.
 *
 * <p>May import {@code ui.kit}, {@code words}, {@code live}, {@code drawing}, {@code insight}, {@code workshop} and {@code programme}.
 */
@NullMarked
package org.commonground.ui.home;

import org.jspecify.annotations.NullMarked;
