package org.commonground.ui.shell;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.commonground.session.ClockSetBackDetector;
import org.commonground.session.LiveControls;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.RunClock;
import org.commonground.session.StepAlarm;
import org.commonground.ui.control.Preferences;
import org.commonground.ui.control.SecondTicker;

/**
 * Runs once a second on every page of the facilitator: plays the tone before a step ends, and corrects the run when the computer's clock
 * was set back.
 */
public final class RunMonitor {

    private final Supplier<Optional<LiveWorkshop>> open;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Preferences preferences;
    private final Runnable tone;
    private final ClockSetBackDetector watch;
    private final StepAlarm alarm = new StepAlarm();
    private final SecondTicker ticking = new SecondTicker(this::tick);

    /**
     * @param open the open workshop, if any; empty during a rehearsal, whose clock is simulated
     * @param nanos a monotonic clock in nanoseconds
     */
    public RunMonitor(
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
        watch = new ClockSetBackDetector(clock.instant(), nanos.getAsLong());
    }

    public void start() {
        ticking.start();
    }

    public void stop() {
        ticking.stop();
    }

    void tick() {
        var back = watch.setBackBy(clock.instant(), nanos.getAsLong());
        open.get().ifPresent(live -> tick(live, back));
    }

    private void tick(LiveWorkshop live, Duration back) {
        if (!back.isZero()) {
            live.performLive(LiveControls.adjustForClockSetBack(live.workshop(), back));
        }
        if (alarm.isDue(live.workshop(), RunClock.of(live.workshop(), clock.instant()))
                && preferences.now().sounds()) {
            tone.run();
        }
    }
}
