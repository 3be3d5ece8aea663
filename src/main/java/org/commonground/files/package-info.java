/**
 * Files that are there whole or not at all: how every file of the program is written.
 *
 * <p>Imports nothing of ours.
 */
@NullMarked
package org.commonground.files;

import org.jspecify.annotations.NullMarked;
