package org.commonground.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that begins at now and then runs faster, for rehearsals. */
public final class FastClock extends Clock {

    private final Clock real;
    private final Instant start;
    private final int speed;

    /** @param times how many of its seconds pass in one real second, from 1 */
    public FastClock(Clock real, int times) {
        this(real, real.instant(), times);
    }

    private FastClock(Clock real, Instant begun, int times) {
        this.real = real;
        this.start = begun;
        this.speed = times;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new FastClock(real.withZone(zone), start, speed);
    }

    @Override
    public Instant instant() {
        return start.plus(Duration.between(start, real.instant()).multipliedBy(speed));
    }
}
