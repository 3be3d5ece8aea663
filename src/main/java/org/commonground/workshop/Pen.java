package org.commonground.workshop;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** What an operation needs from outside to stay a pure function of its arguments: fresh ids and the time. */
public record Pen(RandomGenerator random, Clock clock) {

    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    /** Sixteen letters and digits, 80 random bits: never used before. */
    public String id() {
        var id = new StringBuilder(16);
        for (int i = 0; i < 16; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    /** Now, to the millisecond. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
