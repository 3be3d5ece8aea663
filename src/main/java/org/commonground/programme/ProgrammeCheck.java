package org.commonground.programme;

import java.util.Collection;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
        line("", "the title", programme.title());
        require("", !programme.exercises().isEmpty(), "a programme needs an exercise");
        require(
                "",
                programme.steps().count() <= Limits.MOST_STEPS,
                "there are more than " + Limits.MOST_STEPS + " steps");
        different("", programme.exercises().stream().map(Exercise::id).toList());
        different(
                "",
                programme.exercises().stream()
                        .flatMap(exercise -> exercise.isPause()
                                ? Stream.of(exercise.id())
                                : exercise.steps().stream().map(Step::id))
                        .toList());
        require("", !programme.stops().isEmpty(), "every step is off");
        for (var exercise : programme.exercises()) {
            exercise(exercise);
        }
        var kinds = new KindCheck(this, programme);
        programme.steps().forEach(kinds::step);
    }

    private void exercise(Exercise exercise) {
        var place = "exercise " + exercise.id();
        id(place, exercise.id());
        line(place, "the title", exercise.title());
        if (exercise.isBreak()) {
            minutes(place, exercise.minutes());
        } else {
            exercise.steps().forEach(this::step);
            int sum = Exercise.minutes(exercise.steps());
            require(
                    place,
                    sum == exercise.minutes(),
                    "its steps take " + sum + " minutes, but it is planned for " + exercise.minutes());
        }
    }

    private void step(Step step) {
        var place = "step " + step.id();
        id(place, step.id());
        line(place, "the title", step.title());
        line(place, "the prompt", step.prompt());
        minutes(place, step.minutes());
        var guide = step.guide();
        for (var part : Guide.Part.values()) {
            var text = guide.text(part);
            require(
                    place,
                    text.length() <= Limits.LONGEST_GUIDE,
                    "a guide text has more than " + Limits.LONGEST_GUIDE + " characters");
            require(
                    place,
                    text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'),
                    "a guide text holds a control character");
        }
    }

    private void minutes(String place, int minutes) {
        require(
                place,
                minutes >= 1 && minutes <= Limits.MOST_MINUTES,
                "minutes have to be 1 to " + Limits.MOST_MINUTES);
    }

    void id(String place, String id) {
        require(
                place,
                id.length() <= 60 && ID.matcher(id).matches(),
                "the id \"" + id + "\" has to be lower-case letters and digits, joined by hyphens");
    }

    /** A line that people read: not blank, no line break, not too long for the wall. */
    void line(String place, String what, String text) {
        require(place, !text.isBlank(), what + " is empty");
        words(place, what, text);
    }

    /** As {@link #line}, but may be empty. */
    void words(String place, String what, String text) {
        require(
                place,
                text.length() <= Limits.LONGEST_PROGRAMME_LINE,
                what + " has more than " + Limits.LONGEST_PROGRAMME_LINE + " characters");
        require(place, text.chars().noneMatch(Character::isISOControl), what + " holds a control character");
    }

    void different(String place, Collection<String> values) {
        var seen = new HashSet<String>();
        for (var value : values) {
            require(place, seen.add(value), "\"" + value + "\" stands there twice");
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
