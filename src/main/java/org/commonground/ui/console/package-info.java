/**
 * The facilitator's page during the workshop: programme, the step with its board or vote, guide, clock, and the capture line.
 *
 * <p>May import {@code ui.kit}, {@code ui.board}, {@code ui.capture}, {@code ui.kinds}, {@code live}, {@code roomview}, {@code report},
 * {@code insight}, {@code workshop}, {@code programme}, {@code words}; never {@code ui.room}.
 */
@NullMarked
package org.commonground.ui.console;

import org.jspecify.annotations.NullMarked;
