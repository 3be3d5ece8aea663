package org.commonground.ui.console;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.Beat;
import org.commonground.programme.Exercise;
import org.commonground.programme.Step;

/** The beats of an exercise in order, without those that have no step. */
record Beats(List<Part> parts) {

    Beats {
        parts = List.copyOf(parts);
    }

    /** One beat of the line. @param goTo id of the first step of the beat */
    record Part(Beat beat, boolean done, boolean on, String goTo) {}

    static Beats of(Exercise exercise, Step on) {
        return new Beats(Arrays.stream(Beat.values())
                .flatMap(beat -> first(exercise, beat)
                        .map(step -> new Part(beat, beat.compareTo(on.beat()) < 0, beat == on.beat(), step.id()))
                        .stream())
                .toList());
    }

    private static Optional<Step> first(Exercise exercise, Beat beat) {
        return exercise.stepsOn().stream().filter(step -> step.beat() == beat).findFirst();
    }
}
