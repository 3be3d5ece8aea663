/**
 * Changes to a programme: titles, minutes, prompts, guides, order and kinds of its steps.
 *
 * <p>May import {@code programme.file}, {@code programme.model} and {@code workshop}.
 */
@NullMarked
package org.commonground.programme.edit;

import org.jspecify.annotations.NullMarked;
