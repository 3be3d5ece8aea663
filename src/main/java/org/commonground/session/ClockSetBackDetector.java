package org.commonground.session;

import java.time.Duration;
import java.time.Instant;

/**
 * Notices when somebody sets the computer's clock back, so that a step does not become an hour longer. A clock set forward cannot be told
 * from a laptop that slept, so that time counts as passed.
 */
public final class ClockSetBackDetector {

    /** Clocks are adjusted by small amounts all the time. */
    private static final Duration SMALL = Duration.ofSeconds(5);

    private Instant wall;
    private long nanos;

    /**
     * @param wall the time of day now
     * @param nanos of a clock that nobody sets, as {@link System#nanoTime} has it
     */
    public ClockSetBackDetector(Instant wall, long nanos) {
        this.wall = wall;
        this.nanos = nanos;
    }

    /** By how much the clock was set back since the last call; zero where it was not. */
    public Duration setBackBy(Instant wallNow, long nanosNow) {
        var back = Duration.ofNanos(nanosNow - nanos).minus(Duration.between(wall, wallNow));
        wall = wallNow;
        nanos = nanosNow;
        return back.compareTo(SMALL) > 0 ? back : Duration.ZERO;
    }
}
