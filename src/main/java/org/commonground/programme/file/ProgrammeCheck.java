package org.commonground.programme.file;

import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.json.Json;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Step;

/** Checks whether a programme that was read can be run. Throws {@link UnreadableProgramme} for the first fault it finds. */
final class ProgrammeCheck {

    private final ProgrammeRules rules;
    private final Programme programme;

    ProgrammeCheck(String file, Programme programme) {
        this.rules = new ProgrammeRules(file);
        this.programme = programme;
    }

    void check() {
        rules.requireId("", programme.id());
        rules.requireLine("", "programme_file.title_2", programme.title());
        rules.require("", !programme.exercises().isEmpty(), "programme_file.programme_needs_exercise");
        rules.require(
                "", programme.steps().count() <= Limits.MAX_STEPS, "programme_file.more_than_steps", Limits.MAX_STEPS);
        rules.requireDistinct(
                "", programme.exercises().stream().map(Exercise::id).toList());
        rules.requireDistinct(
                "",
                programme.exercises().stream()
                        .flatMap(exercise -> exercise.isBreak()
                                ? Stream.of(exercise.id())
                                : exercise.steps().stream().map(Step::id))
                        .toList());
        rules.require("", !programme.stops().isEmpty(), "programme_file.every_step_off");
        for (var exercise : programme.exercises()) {
            exercise(exercise);
        }
        var kinds = new StepKindCheck(rules, programme);
        programme.steps().forEach(kinds::check);
    }

    private void exercise(Exercise exercise) {
        var place = Messages.text("programme_file.exercise", exercise.id());
        rules.requireId(place, exercise.id());
        rules.requireLine(place, "programme_file.title_2", exercise.title());
        if (exercise.hasNoSteps()) {
            minutes(place, exercise.minutes());
        } else {
            exercise.steps().forEach(this::step);
            int sum = Exercise.minutes(exercise.steps());
            rules.require(
                    place, sum == exercise.minutes(), "programme_file.steps_take_minutes_but", sum, exercise.minutes());
        }
    }

    private void step(Step step) {
        var place = Messages.text("programme_file.step", step.id());
        rules.requireId(place, step.id());
        rules.requireLine(place, "programme_file.title_2", step.title());
        rules.requireLine(place, "programme_file.prompt", step.prompt());
        minutes(place, step.minutes());
        var guide = step.guide();
        for (var part : Guide.GuidePart.values()) {
            var text = guide.text(part);
            rules.require(
                    place,
                    text.length() <= Limits.MAX_GUIDE_LENGTH,
                    "programme_file.guide_text_more_than",
                    Limits.MAX_GUIDE_LENGTH);
            rules.require(place, !Json.holdsControlCharacter(text, "\n"), "programme_file.guide_text_holds_control");
            rules.require(
                    place,
                    !Json.holdsHalfCharacter(text),
                    "programme_file.holds_half_character",
                    Messages.text("programme_file.guide"));
        }
    }

    private void minutes(String place, int minutes) {
        rules.require(
                place, minutes >= 1 && minutes <= Limits.MAX_MINUTES, "programme_file.minutes", Limits.MAX_MINUTES);
    }
}
