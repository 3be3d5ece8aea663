package org.commonground.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.commonground.workshop.LiveState.Run;
import org.commonground.workshop.Workshop;

/** Finds the two moments of a step at which a tone is due: two minutes before its end, and its end. Called about once a second. */
public final class StepAlarm {

    private static final List<Duration> MOMENTS = List.of(RoomClock.WARNING, Duration.ZERO);

    /** After a laptop has slept, a tone this late has no meaning. */
    private static final Duration TOO_LATE = Duration.ofSeconds(30);

    private String before = "";
    private Duration leftBefore = Duration.ZERO;

    /** Whether a tone is due now. A step begun within its last two minutes has only its end. */
    public boolean due(Workshop workshop, RunClock clock) {
        var run = workshop.live().currentRun();
        var left = clock.left();
        if (run.isEmpty() || left.isEmpty() || clock.paused()) {
            return false;
        }
        var now = name(run);
        boolean due = now.equals(before)
                && MOMENTS.stream()
                        .anyMatch(moment -> leftBefore.compareTo(moment) > 0
                                && left.get().compareTo(moment) <= 0
                                && left.get().compareTo(moment.minus(TOO_LATE)) > 0);
        before = now;
        leftBefore = left.get();
        return due;
    }

    private static String name(Optional<Run> run) {
        return run.map(on -> on.stepId() + " " + on.start()).orElse("");
    }
}
