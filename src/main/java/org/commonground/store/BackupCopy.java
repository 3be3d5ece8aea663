package org.commonground.store;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A backup.
 *
 * @param number grows with each backup, whatever the clock does; 0 for one of an earlier version of the app
 * @param at when it was made, by the clock
 * @param lastChange when something in it was last changed; {@link Instant#EPOCH} if it holds no workshop
 * @param whole whether every record and journal line in it was as written when it was made; false for a backup of a damaged store
 */
public record BackupCopy(
        Path file, long number, Instant at, int workshops, int records, Instant lastChange, boolean whole) {}
