package org.commonground.workshop.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The current state of a running workshop. It is saved, but not affected by undo. There is one in each workshop.
 *
 * @param step the current step or break; empty before the start
 * @param runs the steps begun so far, in order; a step that was returned to appears again
 * @param pausedAt time at which the clock was paused, if it is paused
 * @param blank whether the room view is blank
 * @param shown what the room view shows
 */
public record LiveState(
        String id, Optional<String> step, List<Run> runs, Optional<Instant> pausedAt, boolean blank, Shown shown)
        implements Item {

    public LiveState {
        runs = List.copyOf(runs);
    }

    /**
     * A step that was begun.
     *
     * @param extraSeconds time added or removed by hand, in seconds
     * @param pausedSeconds total time for which the clock was paused, in seconds
     * @param plannedMinutes the minutes of the step in the programme when it was begun; empty in workshops of earlier versions
     */
    public record Run(
            String stepId, Instant start, int extraSeconds, int pausedSeconds, Optional<Integer> plannedMinutes) {

        public Run withStart(Instant newStart) {
            return new Run(stepId, newStart, extraSeconds, pausedSeconds, plannedMinutes);
        }

        public Run withExtraSeconds(int seconds) {
            return new Run(stepId, start, seconds, pausedSeconds, plannedMinutes);
        }

        public Run withPausedSeconds(int seconds) {
            return new Run(stepId, start, extraSeconds, seconds, plannedMinutes);
        }
    }

    /**
     * What the room view shows within the step.
     *
     * @param ballotId the ballot whose result is shown
     * @param beat number of reveal steps shown, from 0
     * @param page page of contents that do not fit on one page, from 0
     */
    public record Shown(Optional<String> ballotId, int beat, int page) {
        public static final Shown STEP = new Shown(Optional.empty(), 0, 0);
    }

    @Override
    public long place() {
        return 0;
    }

    /** The run of the current step. */
    public Optional<Run> currentRun() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast());
    }
}
