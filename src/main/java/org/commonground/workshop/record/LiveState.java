package org.commonground.workshop.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.Side;

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

    /** No step has begun. */
    public static LiveState notBegun(String id) {
        return new LiveState(id, Optional.empty(), List.of(), Optional.empty(), false, Shown.STEP);
    }

    /**
     * A step that was begun.
     *
     * @param extraSeconds time added or removed by hand, in seconds
     * @param pausedSeconds total time for which the clock was paused, in seconds
     * @param plannedMinutes the minutes of the step in the programme when it was begun; empty in workshops of earlier versions
     * @param airtime how long each side spoke, where it was measured
     */
    public record Run(
            String stepId,
            Instant start,
            int extraSeconds,
            int pausedSeconds,
            Optional<Integer> plannedMinutes,
            Optional<Airtime> airtime) {

        public Run withStart(Instant newStart) {
            return new Run(stepId, newStart, extraSeconds, pausedSeconds, plannedMinutes, airtime);
        }

        public Run withAirtime(Optional<Airtime> measured) {
            return new Run(stepId, start, extraSeconds, pausedSeconds, plannedMinutes, measured);
        }

        public Run withExtraSeconds(int seconds) {
            return new Run(stepId, start, seconds, pausedSeconds, plannedMinutes, airtime);
        }

        public Run withPausedSeconds(int seconds) {
            return new Run(stepId, start, extraSeconds, seconds, plannedMinutes, airtime);
        }
    }

    /**
     * How long the people of each side spoke in a step, as the facilitator keyed it.
     *
     * @param marketingSeconds 0 or more
     * @param itSeconds 0 or more
     * @param speaking the side that is speaking now
     */
    public record Airtime(int marketingSeconds, int itSeconds, Optional<Speaking> speaking) {

        public static final Airtime NONE = new Airtime(0, 0, Optional.empty());

        /** Nobody speaks any more: what was spoken until now is added to the side. */
        public Airtime stopped(Instant now) {
            return speaking.map(on -> {
                        int seconds = (int)
                                Math.max(0, Duration.between(on.since(), now).toSeconds());
                        boolean marketing = on.side() == Side.MARKETING;
                        return new Airtime(
                                marketingSeconds + (marketing ? seconds : 0),
                                itSeconds + (marketing ? 0 : seconds),
                                Optional.empty());
                    })
                    .orElse(this);
        }

        /** The side begins to speak; if it is speaking already, it stops. */
        public Airtime toggled(Side side, Instant now) {
            var before = stopped(now);
            return speaking.filter(on -> on.side() == side).isPresent()
                    ? before
                    : new Airtime(before.marketingSeconds, before.itSeconds, Optional.of(new Speaking(side, now)));
        }

        /** As it was before the side that is speaking began. */
        public Airtime withoutSpeaking() {
            return new Airtime(marketingSeconds, itSeconds, Optional.empty());
        }
    }

    /** @param side MARKETING or IT */
    public record Speaking(Side side, Instant since) {}

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

    public LiveState withStep(String stepId) {
        return new LiveState(id, Optional.of(stepId), runs, pausedAt, blank, shown);
    }

    public LiveState withRuns(List<Run> newRuns) {
        return new LiveState(id, step, newRuns, pausedAt, blank, shown);
    }

    public LiveState withPausedAt(Optional<Instant> time) {
        return new LiveState(id, step, runs, time, blank, shown);
    }

    public LiveState withBlank(boolean isBlank) {
        return new LiveState(id, step, runs, pausedAt, isBlank, shown);
    }

    public LiveState withShown(Shown content) {
        return new LiveState(id, step, runs, pausedAt, blank, content);
    }

    @Override
    public long place() {
        return 0;
    }

    public Optional<Run> currentRun() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast());
    }
}
