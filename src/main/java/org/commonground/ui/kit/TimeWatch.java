package org.commonground.ui.kit;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.commonground.live.ClockWatch;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.RunClock;
import org.commonground.live.Steering;
import org.commonground.live.StepAlarm;

/**
 * Runs once a second on every page of the facilitator: plays the tone before a step ends, and corrects the run when the computer's clock
 * was set back.
 */
public final class TimeWatch {

    private final Supplier<Optional<LiveWorkshop>> open;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Preferences preferences;
    private final Runnable tone;
    private final ClockWatch watch;
    private final StepAlarm alarm = new StepAlarm();
    private final EverySecond ticking = new EverySecond(this::tick);

    /**
     * @param open the open workshop, if any; empty during a rehearsal, whose clock is simulated
     * @param nanos a monotonic clock in nanoseconds
     */
    public TimeWatch(
            Supplier<Optional<LiveWorkshop>> open,
            Clock clock,
            LongSupplier nanos,
            Preferences preferences,
            Runnable tone) {
        this.open = open;
        this.clock = clock;
        this.nanos = nanos;
        this.preferences = preferences;
        this.tone = tone;
        watch = new ClockWatch(clock.instant(), nanos.getAsLong());
    }

    public void start() {
        ticking.start();
    }

    public void stop() {
        ticking.stop();
    }

    void tick() {
        var back = watch.setBack(clock.instant(), nanos.getAsLong());
        open.get().ifPresent(live -> tick(live, back));
    }

    private void tick(LiveWorkshop live, Duration back) {
        if (!back.isZero()) {
            live.record(Steering.clockSetBack(live.workshop(), back));
        }
        if (alarm.due(live.workshop(), RunClock.of(live.workshop(), clock.instant()))
                && preferences.now().sounds()) {
            tone.run();
        }
    }
}
