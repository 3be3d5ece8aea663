/**
 * The programme of a workshop: exercises and steps of nine kinds. {@code programme.file} reads, checks and writes its files.
 *
 * <p>Imports nothing of ours.
 */
@NullMarked
package org.commonground.programme.model;

import org.jspecify.annotations.NullMarked;
