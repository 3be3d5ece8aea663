package org.commonground.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FastClockTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private Instant now = START;
    private final Clock real = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @Test
    void itBeginsAtNowAndThenRunsTwentyTimesAsFast() {
        var fast = new FastClock(real, 20);
        assertThat(fast.instant()).isEqualTo(START);
        now = START.plusSeconds(15);
        assertThat(Duration.between(START, fast.instant())).isEqualTo(Duration.ofMinutes(5));
    }
}
