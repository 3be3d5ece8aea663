package org.commonground.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.commonground.programme.model.Stop;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.LiveState.Run;

/**
 * The minutes of a step or a break, as planned and in reality.
 *
 * @param began when it was begun first
 * @param planned the minutes in the programme when it was begun
 * @param real the minutes from each beginning to that of the step after it, without the pauses of the clock; empty where nobody went on
 *     from it or stopped the clock, as after the last step
 */
public record StepMinutes(String stepId, String title, Instant began, int planned, OptionalDouble real) {

    /** Those that were begun, in the order of the programme. Steps that are no longer in it are left out. */
    public static List<StepMinutes> of(Workshop workshop) {
        return workshop.programme().stops().stream()
                .flatMap(stop -> of(workshop, stop).stream())
                .toList();
    }

    private static Optional<StepMinutes> of(Workshop workshop, Stop stop) {
        var runs = workshop.liveState().runs();
        var own = IntStream.range(0, runs.size())
                .filter(i -> runs.get(i).stepId().equals(stop.id()))
                .boxed()
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        var ends = own.stream().map(i -> end(workshop, i)).toList();
        double seconds = 0;
        for (int i = 0; i < own.size(); i++) {
            var run = runs.get(own.get(i));
            seconds += ends.get(i).map(end -> seconds(run, end)).orElse(0L);
        }
        var first = runs.get(own.getFirst());
        return Optional.of(new StepMinutes(
                stop.id(),
                stop.title(),
                first.start(),
                first.plannedMinutes().orElse(stop.minutes()),
                ends.stream().allMatch(Optional::isPresent)
                        ? OptionalDouble.of(seconds / 60)
                        : OptionalDouble.empty()));
    }

    /** When the step after it was begun, or the clock was stopped for good. */
    private static Optional<Instant> end(Workshop workshop, int run) {
        var runs = workshop.liveState().runs();
        return run + 1 < runs.size()
                ? Optional.of(runs.get(run + 1).start())
                : workshop.liveState().pausedAt();
    }

    private static long seconds(Run run, Instant end) {
        return Math.max(0, Duration.between(run.start(), end).toSeconds() - run.pausedSeconds());
    }

    /** Minutes more than planned, rounded; negative if fewer. */
    public Optional<Long> difference() {
        return roundedReal().map(minutes -> minutes - planned);
    }

    /** In whole minutes. */
    public Optional<Long> roundedReal() {
        return real.isPresent() ? Optional.of(Math.round(real.getAsDouble())) : Optional.empty();
    }
}
