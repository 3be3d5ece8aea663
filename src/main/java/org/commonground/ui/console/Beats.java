package org.commonground.ui.console;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.Beat;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Step;

/** The beats of an exercise in order, without those that have no step. */
record Beats(List<Segment> parts) {

    Beats {
        parts = List.copyOf(parts);
    }

    /** One beat of the line. @param firstStepId id of the first step of the beat */
    record Segment(Beat beat, boolean done, boolean current, String firstStepId) {}

    static Beats of(Exercise exercise, Step on) {
        return new Beats(Arrays.stream(Beat.values())
                .flatMap(beat -> first(exercise, beat)
                        .map(step -> new Segment(beat, beat.compareTo(on.beat()) < 0, beat == on.beat(), step.id()))
                        .stream())
                .toList());
    }

    private static Optional<Step> first(Exercise exercise, Beat beat) {
        return exercise.activeSteps().stream()
                .filter(step -> step.beat() == beat)
                .findFirst();
    }
}
