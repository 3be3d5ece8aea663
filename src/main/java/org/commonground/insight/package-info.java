/**
 * Two sides in numbers, for small groups: what a revealed ballot says. Every formula names its source.
 *
 * <p>May import {@code workshop}, {@code programme}, {@code json} and {@code words} only.
 */
@NullMarked
package org.commonground.insight;

import org.jspecify.annotations.NullMarked;
