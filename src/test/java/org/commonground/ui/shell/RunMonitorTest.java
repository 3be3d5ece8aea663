package org.commonground.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.commonground.session.LiveControls;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.RehearsalSaving;
import org.commonground.session.RunClock;
import org.commonground.ui.control.Preferences;
import org.commonground.workshop.WorkshopBuilder;
import org.junit.jupiter.api.Test;

class RunMonitorTest {

    private final Turned clock = new Turned();
    private long nanos;
    private int tones;
    private final Preferences preferences = Preferences.usual();
    private final LiveWorkshop live = new LiveWorkshop(
            WorkshopBuilder.empty(),
            List.of(),
            new RehearsalSaving(),
            Runnable::run,
            WorkshopBuilder.pen(WorkshopBuilder.START));
    private final RunMonitor watch =
            new RunMonitor(() -> Optional.of(live), clock, () -> nanos, preferences, () -> tones++);

    private void seconds(int count) {
        for (int i = 0; i < count; i++) {
            clock.now = clock.now.plusSeconds(1);
            nanos += 1_000_000_000L;
            watch.tick();
        }
    }

    @Test
    void theToneSoundsUnlessItIsOff() {
        live.performLive(LiveControls.goTo(live.workshop(), WorkshopBuilder.pen(WorkshopBuilder.START), "write"));
        seconds(200);
        assertThat(tones).isEqualTo(1);
        preferences.set(preferences.now().withSounds(false));
        seconds(200);
        assertThat(tones).isEqualTo(1);
    }

    @Test
    void aClockSetBackMovesTheStepWithIt() {
        live.performLive(LiveControls.goTo(live.workshop(), WorkshopBuilder.pen(WorkshopBuilder.START), "write"));
        seconds(60);
        clock.now = clock.now.minus(Duration.ofHours(1));
        seconds(60);
        assertThat(RunClock.of(live.workshop(), clock.now).remaining()).contains(Duration.ofMinutes(3));
    }

    private static final class Turned extends Clock {
        private Instant now = WorkshopBuilder.START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
