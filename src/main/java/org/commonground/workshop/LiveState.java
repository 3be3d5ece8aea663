package org.commonground.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the room is now. Saved, but not part of what undo turns back. There is one in each workshop.
 *
 * @param step the step being run; empty before the start
 * @param runs the steps begun so far in the order in which they were begun; a step returned to stands there again
 * @param pausedAt since when the clock is held
 * @param blank whether the wall is dark
 * @param shown what the wall shows
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
     * @param extraSeconds minutes added or taken away by hand, in seconds
     * @param pausedSeconds how long the clock was held, in seconds
     */
    public record Run(String stepId, Instant start, int extraSeconds, int pausedSeconds) {}

    /**
     * What is on the wall within the step.
     *
     * @param ballotId the ballot whose result is shown
     * @param beat how far a reveal has gone, from 0
     * @param page page of what does not fit on one, from 0
     */
    public record Shown(Optional<String> ballotId, int beat, int page) {
        public static final Shown STEP = new Shown(Optional.empty(), 0, 0);
    }

    @Override
    public long place() {
        return 0;
    }

    /** The run of the step that is on now. */
    public Optional<Run> currentRun() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast());
    }
}
