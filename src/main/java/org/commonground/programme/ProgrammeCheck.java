package org.commonground.programme;

import java.util.stream.Stream;

/** Checks whether a programme that was read can be run. Throws {@link UnreadableProgramme} for the first fault it finds. */
final class ProgrammeCheck {

    private final ProgrammeRules rules;
    private final Programme programme;

    ProgrammeCheck(String file, Programme programme) {
        this.rules = new ProgrammeRules(file);
        this.programme = programme;
    }

    void all() {
        rules.id("", programme.id());
        rules.line("", "the title", programme.title());
        rules.require("", !programme.exercises().isEmpty(), "a programme needs an exercise");
        rules.require(
                "",
                programme.steps().count() <= Limits.MOST_STEPS,
                "there are more than " + Limits.MOST_STEPS + " steps");
        rules.different("", programme.exercises().stream().map(Exercise::id).toList());
        rules.different(
                "",
                programme.exercises().stream()
                        .flatMap(exercise -> exercise.isPause()
                                ? Stream.of(exercise.id())
                                : exercise.steps().stream().map(Step::id))
                        .toList());
        rules.require("", !programme.stops().isEmpty(), "every step is off");
        for (var exercise : programme.exercises()) {
            exercise(exercise);
        }
        var kinds = new KindCheck(rules, programme);
        programme.steps().forEach(kinds::step);
    }

    private void exercise(Exercise exercise) {
        var place = "exercise " + exercise.id();
        rules.id(place, exercise.id());
        rules.line(place, "the title", exercise.title());
        if (exercise.isBreak()) {
            minutes(place, exercise.minutes());
        } else {
            exercise.steps().forEach(this::step);
            int sum = Exercise.minutes(exercise.steps());
            rules.require(
                    place,
                    sum == exercise.minutes(),
                    "its steps take " + sum + " minutes, but it is planned for " + exercise.minutes());
        }
    }

    private void step(Step step) {
        var place = "step " + step.id();
        rules.id(place, step.id());
        rules.line(place, "the title", step.title());
        rules.line(place, "the prompt", step.prompt());
        minutes(place, step.minutes());
        var guide = step.guide();
        for (var part : Guide.Part.values()) {
            var text = guide.text(part);
            rules.require(
                    place,
                    text.length() <= Limits.LONGEST_GUIDE,
                    "a guide text has more than " + Limits.LONGEST_GUIDE + " characters");
            rules.require(
                    place,
                    text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'),
                    "a guide text holds a control character");
        }
    }

    private void minutes(String place, int minutes) {
        rules.require(
                place,
                minutes >= 1 && minutes <= Limits.MOST_MINUTES,
                "minutes have to be 1 to " + Limits.MOST_MINUTES);
    }
}
