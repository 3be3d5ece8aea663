package org.commonground.workshop;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** A source of new ids and of the time. Operations take it as an argument, so that they stay pure functions. */
public record IdsAndClock(RandomGenerator random, Clock clock) {

    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    /** Ids that cannot be guessed. The random numbers are prepared with the first id, as that takes 10 ms of the start of the app. */
    public static IdsAndClock of(Clock clock) {
        return new IdsAndClock(() -> SecureNumbers.RANDOM.nextLong(), clock);
    }

    private static final class SecureNumbers {
        static final SecureRandom RANDOM = new SecureRandom();
    }

    /** A new id of sixteen letters and digits, from 80 random bits. */
    public String newId() {
        var id = new StringBuilder(16);
        for (int i = 0; i < 16; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    /** The current time in milliseconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
