package org.commonground.ui.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.live.RunClock;
import org.commonground.programme.Exercise;
import org.commonground.workshop.LiveState;
import org.commonground.workshop.Workshop;

/** The programme at the left: every exercise with the time at which it began or will begin. */
record Rail(List<Entry> entries) {

    Rail {
        entries = List.copyOf(entries);
    }

    /** Whether an exercise is over, on, or still to come. */
    enum Progress {
        DONE,
        NOW,
        LATER
    }

    /**
     * An entry of the programme.
     *
     * @param time local time of the room
     * @param left whole minutes until its planned end, rounded up; only for the current one
     * @param goTo the step that a click jumps to: the one the room was last on, else the first; for a break the break itself, for slack
     *     none
     */
    record Entry(Exercise exercise, LocalTime time, Progress progress, Optional<Integer> left, Optional<String> goTo) {}

    static Rail of(Workshop workshop, RunClock clock, Instant now) {
        var zone = workshop.details().zone();
        var exercises = workshop.programme().exercisesOn();
        var on = workshop.live()
                .step()
                .flatMap(step -> workshop.programme().exerciseOf(step))
                .map(exercises::indexOf)
                .orElse(-1);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < exercises.size(); i++) {
            var exercise = exercises.get(i);
            var start = clock.starts().getOrDefault(exercise.id(), now);
            var end = i + 1 < exercises.size()
                    ? clock.starts().getOrDefault(exercises.get(i + 1).id(), now)
                    : clock.end();
            entries.add(new Entry(
                    exercise,
                    LocalTime.ofInstant(start, zone),
                    i < on ? Progress.DONE : i == on ? Progress.NOW : Progress.LATER,
                    i == on ? Optional.of(minutesUp(Duration.between(now, end))) : Optional.empty(),
                    lastStepOn(workshop, exercise)));
        }
        return new Rail(entries);
    }

    private static int minutesUp(Duration left) {
        return (int) Math.max(0, Math.ceilDiv(left.toSeconds(), 60));
    }

    private static Optional<String> lastStepOn(Workshop workshop, Exercise exercise) {
        var steps = exercise.stops().stream().map(stop -> stop.id()).toList();
        return workshop.live().runs().reversed().stream()
                .map(LiveState.Run::stepId)
                .filter(steps::contains)
                .findFirst()
                .or(() -> steps.stream().findFirst());
    }
}
