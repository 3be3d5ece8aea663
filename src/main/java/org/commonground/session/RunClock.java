package org.commonground.session;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.programme.model.Exercise;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.LiveState.Run;

/**
 * Plan against reality at one moment. All times are instants, so that summer time and clock zones do not matter.
 *
 * @param remaining what is left of the step's minutes; negative is overtime; empty before the start
 * @param starts when each exercise begins by its id: in reality for those begun, as foreseen for the others
 * @param plannedEnd when the programme was to end, counted from the real start (or the planned one before it)
 * @param end when it will end if every later exercise takes its minutes
 */
public record RunClock(
        Optional<Duration> remaining, boolean paused, Map<String, Instant> starts, Instant plannedEnd, Instant end) {

    /** The clock of the workshop at {@code now}. */
    public static RunClock of(Workshop workshop, Instant now) {
        var live = workshop.liveState();
        var exercises = workshop.programme().exercises();
        var begin = live.runs().isEmpty()
                ? workshop.details()
                        .plannedStartInZone()
                        .map(ZonedDateTime::toInstant)
                        .orElse(now)
                : live.runs().getFirst().start();
        var current = live.step().flatMap(step -> workshop.programme().exerciseOf(step));
        var starts = new LinkedHashMap<String, Instant>();
        var cursor = begin;
        boolean ahead = current.isEmpty();
        for (var exercise : exercises) {
            var begun = firstRun(workshop, exercise);
            var start = begun.orElse(ahead ? cursor : skippedStart(workshop, exercise, cursor));
            starts.put(exercise.id(), start);
            if (current.filter(exercise::equals).isPresent()) {
                ahead = true;
                cursor = now.plus(remainingOfExercise(workshop, exercise, now));
            } else if (ahead) {
                cursor = cursor.plus(Duration.ofMinutes(exercise.minutes()));
            } else {
                cursor = start.plus(Duration.ofMinutes(exercise.minutes()));
            }
        }
        var plannedEnd = begin.plus(Duration.ofMinutes(workshop.programme().minutes()));
        return new RunClock(remaining(workshop, now), live.pausedAt().isPresent(), starts, plannedEnd, cursor);
    }

    /** Minutes behind the plan; negative is ahead. */
    public int minutesBehind() {
        return (int) Math.round(Duration.between(plannedEnd, end).toSeconds() / 60.0);
    }

    /** How long the step that is on has left; see {@link #remaining()}. */
    private static Optional<Duration> remaining(Workshop workshop, Instant now) {
        return workshop.liveState()
                .currentRun()
                .flatMap(run -> workshop.programme()
                        .stop(run.stepId())
                        .map(stop -> Duration.ofMinutes(stop.minutes())
                                .plusSeconds(run.extraSeconds())
                                .minus(elapsed(workshop, run, now))));
    }

    /** The step's rest, at least nothing, and the minutes of the exercise's steps after it. */
    private static Duration remainingOfExercise(Workshop workshop, Exercise exercise, Instant now) {
        var rest = remaining(workshop, now).filter(left -> !left.isNegative()).orElse(Duration.ZERO);
        var steps = new ArrayList<>(exercise.activeSteps());
        var on = workshop.liveState().step().orElse("");
        while (!steps.isEmpty() && !steps.removeFirst().id().equals(on)) {
            // drops the steps up to and with the one that is on
        }
        return rest.plusMinutes(steps.stream().mapToInt(step -> step.minutes()).sum());
    }

    /** When something that nobody stopped at lies in the past: not after what came then. */
    private static Instant skippedStart(Workshop workshop, Exercise exercise, Instant planned) {
        var all = workshop.programme().exercises();
        return all.subList(all.indexOf(exercise) + 1, all.size()).stream()
                .flatMap(later -> firstRun(workshop, later).stream())
                .findFirst()
                .filter(planned::isAfter)
                .orElse(planned);
    }

    private static Duration elapsed(Workshop workshop, Run run, Instant now) {
        var until = workshop.liveState().pausedAt().orElse(now);
        var spent = Duration.between(run.start(), until).minusSeconds(run.pausedSeconds());
        // A clock that was set back between two starts of the app.
        return spent.isNegative() ? Duration.ZERO : spent;
    }

    private static Optional<Instant> firstRun(Workshop workshop, Exercise exercise) {
        List<String> ids = exercise.stops().stream().map(stop -> stop.id()).toList();
        return workshop.liveState().runs().stream()
                .filter(run -> ids.contains(run.stepId()))
                .map(Run::start)
                .findFirst();
    }
}
