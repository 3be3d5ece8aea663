/**
 * Votes at the console: opening a ballot, voting at this keyboard, entering paper ballots and shows of hands, and the result.
 *
 * <p>May import {@code i18n}, {@code insight}, {@code plan}, {@code programme.model}, {@code roomview}, {@code session}, {@code ui.control}, {@code ui.kinds},
 * {@code ui.layout}, {@code ui.shell}, {@code workshop}, {@code workshop.input}, {@code workshop.operation} and {@code workshop.record}.
 */
@NullMarked
package org.commonground.ui.vote;

import org.jspecify.annotations.NullMarked;
