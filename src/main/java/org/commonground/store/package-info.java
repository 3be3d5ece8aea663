/**
 * Every workshop in one SQLite file: opening and checking it, a table for each kind of record, the journal, backups.
 *
 * <p>May import {@code files}, {@code i18n}, {@code session}, {@code store.db}, {@code store.file}, {@code workshop} and
 * {@code workshop.record}. The only package with SQL in it.
 */
@NullMarked
package org.commonground.store;

import org.jspecify.annotations.NullMarked;
