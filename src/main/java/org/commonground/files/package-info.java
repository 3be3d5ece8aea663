/**
 * Files that are there whole or not at all: how every file of the program is written, and how files from elsewhere are read.
 *
 * <p>May import {@code i18n}.
 */
@NullMarked
package org.commonground.files;

import org.jspecify.annotations.NullMarked;
