/**
 * Two sides in numbers, for small groups: what a revealed ballot says. Every formula names its source.
 *
 * <p>May import {@code i18n}, {@code json}, {@code programme.model}, {@code workshop}, {@code workshop.operation} and
 * {@code workshop.record}.
 */
@NullMarked
package org.commonground.insight;

import org.jspecify.annotations.NullMarked;
