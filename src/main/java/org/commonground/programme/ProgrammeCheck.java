package org.commonground.programme;

import java.util.stream.Stream;
import org.commonground.words.Words;

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
        rules.line("", Words.text("programme_file.title_2"), programme.title());
        rules.require("", !programme.exercises().isEmpty(), Words.text("programme_file.programme_needs_exercise"));
        rules.require(
                "",
                programme.steps().count() <= Limits.MOST_STEPS,
                Words.text("programme_file.more_than_steps", Limits.MOST_STEPS));
        rules.different("", programme.exercises().stream().map(Exercise::id).toList());
        rules.different(
                "",
                programme.exercises().stream()
                        .flatMap(exercise -> exercise.isPause()
                                ? Stream.of(exercise.id())
                                : exercise.steps().stream().map(Step::id))
                        .toList());
        rules.require("", !programme.stops().isEmpty(), Words.text("programme_file.every_step_off"));
        for (var exercise : programme.exercises()) {
            exercise(exercise);
        }
        var kinds = new KindCheck(rules, programme);
        programme.steps().forEach(kinds::step);
    }

    private void exercise(Exercise exercise) {
        var place = "exercise " + exercise.id();
        rules.id(place, exercise.id());
        rules.line(place, Words.text("programme_file.title_2"), exercise.title());
        if (exercise.isBreak()) {
            minutes(place, exercise.minutes());
        } else {
            exercise.steps().forEach(this::step);
            int sum = Exercise.minutes(exercise.steps());
            rules.require(
                    place,
                    sum == exercise.minutes(),
                    Words.text("programme_file.steps_take_minutes_but", sum, exercise.minutes()));
        }
    }

    private void step(Step step) {
        var place = "step " + step.id();
        rules.id(place, step.id());
        rules.line(place, Words.text("programme_file.title_2"), step.title());
        rules.line(place, Words.text("programme_file.prompt"), step.prompt());
        minutes(place, step.minutes());
        var guide = step.guide();
        for (var part : Guide.Part.values()) {
            var text = guide.text(part);
            rules.require(
                    place,
                    text.length() <= Limits.LONGEST_GUIDE,
                    Words.text("programme_file.guide_text_more_than", Limits.LONGEST_GUIDE));
            rules.require(
                    place,
                    text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'),
                    Words.text("programme_file.guide_text_holds_control"));
        }
    }

    private void minutes(String place, int minutes) {
        rules.require(
                place,
                minutes >= 1 && minutes <= Limits.MOST_MINUTES,
                Words.text("programme_file.minutes", Limits.MOST_MINUTES));
    }
}
