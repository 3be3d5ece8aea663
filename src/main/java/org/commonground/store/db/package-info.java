/**
 * The database: its schema, a table for each kind of record, the journal.
 *
 * <p>May import {@code files}, {@code i18n}, {@code json}, {@code programme.model}, {@code session}, {@code store.file}, {@code workshop}
 * and {@code workshop.record}.
 */
@NullMarked
package org.commonground.store.db;

import org.jspecify.annotations.NullMarked;
