/**
 * The page with the status of actions that comes home in files of other programs.
 *
 * <p>May import {@code plan}, {@code report.status}, {@code session}, {@code ui.control}, {@code ui.shell} and {@code workshop}.
 */
@NullMarked
package org.commonground.ui.status;

import org.jspecify.annotations.NullMarked;
