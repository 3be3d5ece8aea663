/**
 * The facilitator's page during the workshop: programme, the step with its board or vote, guide, clock, and the capture line.
 *
 * <p>May import {@code i18n}, {@code insight}, {@code plan}, {@code programme.model}, {@code report.archive}, {@code roomview}, {@code session},
 * {@code ui.board}, {@code ui.capture}, {@code ui.control}, {@code ui.kinds}, {@code ui.layout}, {@code ui.shell}, {@code ui.vote},
 * {@code workshop}, {@code workshop.input}, {@code workshop.operation} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.ui.console;

import org.jspecify.annotations.NullMarked;
