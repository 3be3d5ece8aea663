/**
 * The programme of a workshop: exercises and steps of nine kinds. Reads, checks and writes programme files.
 *
 * <p>Imports nothing of ours.
 */
@NullMarked
package org.commonground.programme.model;

import org.jspecify.annotations.NullMarked;
