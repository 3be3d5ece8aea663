/**
 * Start-up, and the only place where parts are put together.
 *
 * <p>May import everything; nothing imports it.
 */
@NullMarked
package org.commonground.app;

import org.jspecify.annotations.NullMarked;
