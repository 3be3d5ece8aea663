package org.commonground.ui.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.Exercise;
import org.commonground.session.RunClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.LiveState;

/** The programme at the left: every exercise with the time at which it began or will begin. */
record ProgrammeOverview(List<ExerciseEntry> entries) {

    ProgrammeOverview {
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
     * @param minutesLeft whole minutes until its planned end, rounded up; only for the current one
     * @param jumpTarget the step that a click jumps to: the one the room was last on, else the first; for a break the break itself, for slack
     *     none
     */
    record ExerciseEntry(
            Exercise exercise,
            LocalTime time,
            Progress progress,
            Optional<Integer> minutesLeft,
            Optional<String> jumpTarget) {}

    static ProgrammeOverview of(Workshop workshop, RunClock clock, Instant now) {
        var zone = workshop.details().zone();
        var exercises = workshop.programme().activeExercises();
        var on = workshop.liveState()
                .step()
                .flatMap(step -> workshop.programme().exerciseOf(step))
                .map(exercises::indexOf)
                .orElse(-1);
        var entries = new ArrayList<ExerciseEntry>();
        for (int i = 0; i < exercises.size(); i++) {
            var exercise = exercises.get(i);
            var start = clock.starts().getOrDefault(exercise.id(), now);
            var end = i + 1 < exercises.size()
                    ? clock.starts().getOrDefault(exercises.get(i + 1).id(), now)
                    : clock.end();
            entries.add(new ExerciseEntry(
                    exercise,
                    LocalTime.ofInstant(start, zone),
                    i < on ? Progress.DONE : i == on ? Progress.NOW : Progress.LATER,
                    i == on ? Optional.of(minutesRoundedUp(Duration.between(now, end))) : Optional.empty(),
                    lastVisitedStep(workshop, exercise)));
        }
        return new ProgrammeOverview(entries);
    }

    private static int minutesRoundedUp(Duration left) {
        return (int) Math.max(0, Math.ceilDiv(left.toSeconds(), 60));
    }

    private static Optional<String> lastVisitedStep(Workshop workshop, Exercise exercise) {
        var steps = exercise.stops().stream().map(stop -> stop.id()).toList();
        return workshop.liveState().runs().reversed().stream()
                .map(LiveState.Run::stepId)
                .filter(steps::contains)
                .findFirst()
                .or(() -> steps.stream().findFirst());
    }
}
