package org.commonground.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.LiveState.Run;

/** Finds the two moments of a step at which a tone is due: two minutes before its end, and its end. Called about once a second. */
public final class StepAlarm {

    private static final List<Duration> MOMENTS = List.of(RoomClock.WARNING, Duration.ZERO);

    /** After a laptop has slept, a tone this late has no meaning. */
    private static final Duration TOO_LATE = Duration.ofSeconds(30);

    private String previousRun = "";
    private Duration previousRemaining = Duration.ZERO;

    /** Whether a tone is due now. A step begun within its last two minutes has only its end. */
    public boolean isDue(Workshop workshop, RunClock clock) {
        var run = workshop.liveState().currentRun();
        var left = clock.remaining();
        if (run.isEmpty() || left.isEmpty() || clock.paused()) {
            return false;
        }
        var now = runKey(run);
        boolean due = now.equals(previousRun)
                && MOMENTS.stream()
                        .anyMatch(moment -> previousRemaining.compareTo(moment) > 0
                                && left.get().compareTo(moment) <= 0
                                && left.get().compareTo(moment.minus(TOO_LATE)) > 0);
        previousRun = now;
        previousRemaining = left.get();
        return due;
    }

    private static String runKey(Optional<Run> run) {
        return run.map(on -> on.stepId() + " " + on.start()).orElse("");
    }
}
