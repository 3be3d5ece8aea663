package org.commonground.programme;

import java.util.Collection;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonground.words.Words;

/** What a programme has to be beyond its shape, so that nothing in it surprises the room. The first fault found is told. */
final class ProgrammeCheck {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final String file;
    private final Programme programme;

    ProgrammeCheck(String file, Programme programme) {
        this.file = file;
        this.programme = programme;
    }

    void all() {
        id("", programme.id());
        line("", Words.text("programme_file.title_2"), programme.title());
        require("", !programme.exercises().isEmpty(), Words.text("programme_file.programme_needs_exercise"));
        require(
                "",
                programme.steps().count() <= Limits.MOST_STEPS,
                Words.text("programme_file.more_than_steps", Limits.MOST_STEPS));
        different("", programme.exercises().stream().map(Exercise::id).toList());
        different(
                "",
                programme.exercises().stream()
                        .flatMap(exercise -> exercise.isPause()
                                ? Stream.of(exercise.id())
                                : exercise.steps().stream().map(Step::id))
                        .toList());
        require("", !programme.stops().isEmpty(), Words.text("programme_file.every_step_off"));
        for (var exercise : programme.exercises()) {
            exercise(exercise);
        }
        var kinds = new KindCheck(this, programme);
        programme.steps().forEach(kinds::step);
    }

    private void exercise(Exercise exercise) {
        var place = "exercise " + exercise.id();
        id(place, exercise.id());
        line(place, Words.text("programme_file.title_2"), exercise.title());
        if (exercise.isBreak()) {
            minutes(place, exercise.minutes());
        } else {
            exercise.steps().forEach(this::step);
            int sum = Exercise.minutes(exercise.steps());
            require(
                    place,
                    sum == exercise.minutes(),
                    Words.text("programme_file.steps_take_minutes_but", sum, exercise.minutes()));
        }
    }

    private void step(Step step) {
        var place = "step " + step.id();
        id(place, step.id());
        line(place, Words.text("programme_file.title_2"), step.title());
        line(place, Words.text("programme_file.prompt"), step.prompt());
        minutes(place, step.minutes());
        var guide = step.guide();
        for (var part : Guide.Part.values()) {
            var text = guide.text(part);
            require(
                    place,
                    text.length() <= Limits.LONGEST_GUIDE,
                    Words.text("programme_file.guide_text_more_than", Limits.LONGEST_GUIDE));
            require(
                    place,
                    text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'),
                    Words.text("programme_file.guide_text_holds_control"));
        }
    }

    private void minutes(String place, int minutes) {
        require(
                place,
                minutes >= 1 && minutes <= Limits.MOST_MINUTES,
                Words.text("programme_file.minutes", Limits.MOST_MINUTES));
    }

    void id(String place, String id) {
        require(
                place,
                id.length() <= 60 && ID.matcher(id).matches(),
                Words.text("programme_file.id_lower_case_letters", id));
    }

    /** A line that people read: not blank, no line break, not too long for the wall. */
    void line(String place, String what, String text) {
        require(place, !text.isBlank(), Words.text("programme_file.empty", what));
        words(place, what, text);
    }

    /** As {@link #line}, but may be empty. */
    void words(String place, String what, String text) {
        require(
                place,
                text.length() <= Limits.LONGEST_PROGRAMME_LINE,
                Words.text("programme_file.more_than_characters", what, Limits.LONGEST_PROGRAMME_LINE));
        require(
                place,
                text.chars().noneMatch(Character::isISOControl),
                Words.text("programme_file.holds_control_character", what));
    }

    void different(String place, Collection<String> values) {
        var seen = new HashSet<String>();
        for (var value : values) {
            require(place, seen.add(value), Words.text("programme_file.stands_twice", value));
        }
    }

    void require(String place, boolean holds, String otherwise) {
        if (!holds) {
            throw fault(place, otherwise);
        }
    }

    UnreadableProgramme fault(String place, String reason) {
        return new UnreadableProgramme(file, place, reason);
    }
}
