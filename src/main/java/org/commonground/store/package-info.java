/**
 * Every workshop in one SQLite file: opening and checking it, a table for each kind of record, the journal, backups.
 *
 * <p>May import {@code live}, whose ports it implements, and {@code workshop}, {@code programme}, {@code json}, {@code words} and
 * {@code files}. The only package with SQL in it.
 */
@NullMarked
package org.commonground.store;

import org.jspecify.annotations.NullMarked;
