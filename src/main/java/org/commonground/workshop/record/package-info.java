/**
 * The records that make up a workshop. They are what is stored, so their components keep their names.
 *
 * <p>May import {@code json}, {@code programme.model}, {@code workshop} and {@code workshop.operation}.
 */
@NullMarked
package org.commonground.workshop.record;

import org.jspecify.annotations.NullMarked;
