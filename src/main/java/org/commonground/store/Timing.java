package org.commonground.store;

import java.time.Duration;

/** Intervals of the automatic work of the store. */
record Timing(Duration retryAfter, Duration firstBackup, Duration backupEvery) {

    /** No automatic work, for a store that cannot be written anyway. */
    static final Timing NEVER = new Timing(Duration.ofDays(1000), Duration.ofDays(1000), Duration.ofDays(1000));

    /** The first backup waits until the home page has what it needs. */
    static final Timing USUAL = new Timing(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMinutes(10));
}
