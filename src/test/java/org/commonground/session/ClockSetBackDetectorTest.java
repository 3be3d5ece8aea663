package org.commonground.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.commonground.workshop.WorkshopBuilder;
import org.junit.jupiter.api.Test;

/** The time of day and a clock that nobody sets, side by side. */
class ClockSetBackDetectorTest {

    private final ClockSetBackDetector watch = new ClockSetBackDetector(WorkshopBuilder.START, 0);

    private Duration later(int wallSeconds, int nanoSeconds) {
        return watch.setBackBy(
                WorkshopBuilder.START.plusSeconds(wallSeconds),
                Duration.ofSeconds(nanoSeconds).toNanos());
    }

    @Test
    void timeThatPassesIsNoChange() {
        assertThat(later(1, 1)).isZero();
        assertThat(later(60, 60)).isZero();
    }

    @Test
    void anHourBackIsAnHour() {
        later(60, 60);
        assertThat(later(61 - 3600, 61)).isEqualTo(Duration.ofHours(1));
        // Told once.
        assertThat(later(62 - 3600, 62)).isZero();
    }

    @Test
    void whatIsAdjustedBySecondsIsLeftAlone() {
        assertThat(later(6, 10)).isZero();
        assertThat(later(16, 20)).isZero();
    }

    @Test
    void aLaptopThatSleptHasLostThatTime() {
        later(60, 60);
        // On Linux and macOS the other clock sleeps too, on Windows it does not.
        assertThat(later(2_000, 61)).isZero();
        assertThat(later(4_000, 2_061)).isZero();
    }

    @Test
    void theStepHasAsMuchLeftAsBefore() {
        var begun = WorkshopBuilder.empty()
                .after(LiveControls.goTo(WorkshopBuilder.empty(), WorkshopBuilder.pen(WorkshopBuilder.START), "write"));
        var held = begun.after(LiveControls.setPaused(begun, WorkshopBuilder.pen(at(2)), true));
        assertThat(RunClock.of(held, at(3)).remaining()).contains(Duration.ofMinutes(3));
        var moved = held.after(LiveControls.adjustForClockSetBack(held, Duration.ofHours(1)));
        assertThat(RunClock.of(moved, at(3 - 60)).remaining()).contains(Duration.ofMinutes(3));
        var on = moved.after(LiveControls.setPaused(moved, WorkshopBuilder.pen(at(4 - 60)), false));
        assertThat(RunClock.of(on, at(5 - 60)).remaining()).contains(Duration.ofMinutes(2));
        assertThat(RunClock.of(on, at(5 - 60)).end()).isEqualTo(at(53 - 60));
    }

    @Test
    void aClockSetBackWhileTheAppWasClosedGivesNobodyMoreThanTheStepHas() {
        var begun = WorkshopBuilder.empty()
                .after(LiveControls.goTo(WorkshopBuilder.empty(), WorkshopBuilder.pen(WorkshopBuilder.START), "write"));
        assertThat(RunClock.of(begun, at(-60)).remaining()).contains(Duration.ofMinutes(5));
        var held = begun.after(LiveControls.setPaused(begun, WorkshopBuilder.pen(at(2)), true));
        var on = held.after(LiveControls.setPaused(held, WorkshopBuilder.pen(at(-60)), false));
        assertThat(on.liveState().runs().getLast().pausedSeconds()).isZero();
    }

    private static Instant at(int minutes) {
        return WorkshopBuilder.START.plus(Duration.ofMinutes(minutes));
    }
}
