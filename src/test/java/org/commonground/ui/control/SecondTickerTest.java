package org.commonground.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecondTickerTest {

    private long nanos = 5_000_000_000L;
    private int ticks;

    @Test
    void secondsMissedDuringSleepTickOnce() {
        var every = new SecondTicker(() -> ticks++, () -> nanos);
        nanos += 1_000_000_000L;
        every.tickIfDue();
        nanos += 984_000_000L;
        every.tickIfDue();
        assertThat(ticks).isEqualTo(2);
        nanos += 8 * 3_600_000_000_000L;
        for (int missed = 0; missed < 8 * 3_600; missed++) {
            every.tickIfDue();
            nanos += 1_000;
        }
        assertThat(ticks).isEqualTo(3);
        nanos += 950_000_000L;
        every.tickIfDue();
        assertThat(ticks).isEqualTo(4);
    }
}
