package org.commonground.workshop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commonground.programme.Exercise;
import org.commonground.programme.Guide;
import org.commonground.programme.Limits;
import org.commonground.programme.Programme;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.programme.VotedOn;

/** What a facilitator does to a programme. What would leave one that cannot be run is refused, so that every result can be. */
public final class ProgrammeEdits {

    private static final int BREAK_MINUTES = 15;

    private ProgrammeEdits() {}

    /** An exercise, or one of its steps. */
    public record Part(String exerciseId, Optional<String> stepId) {

        public static Part of(Exercise exercise) {
            return new Part(exercise.id(), Optional.empty());
        }

        public static Part of(Exercise exercise, Step step) {
            return new Part(exercise.id(), Optional.of(step.id()));
        }
    }

    /** @throws Refused if the title cannot be taken */
    public static Programme rename(Programme programme, String title) {
        return programme.named(programme.id(), line(title));
    }

    /** @throws Refused if the title cannot be taken */
    public static Programme title(Programme programme, Part part, String title) {
        var text = line(title);
        return part.stepId().isPresent()
                ? step(programme, part, step -> step.withTitle(text))
                : exercise(programme, part, exercise -> exercise.withTitle(text));
    }

    /**
     * Of a step or a break; the minutes of an exercise are those of its steps.
     *
     * @throws Refused if it is no whole number from 1 to 1440
     */
    public static Programme minutes(Programme programme, Part part, String typed) {
        int minutes = parseMinutes(typed);
        return part.stepId().isPresent()
                ? step(programme, part, step -> step.withMinutes(minutes))
                : exercise(programme, part, exercise -> exercise.isBreak() ? exercise.withMinutes(minutes) : exercise);
    }

    /** @throws Refused if the prompt cannot be taken */
    public static Programme prompt(Programme programme, Part part, String prompt) {
        var text = line(prompt);
        return step(programme, part, step -> step.withPrompt(text));
    }

    /** @throws Refused if a text of the guide is too long, or holds control characters */
    public static Programme guide(Programme programme, Part part, Guide guide) {
        var tidy = guide;
        for (var text : Guide.Part.values()) {
            tidy = tidy.with(text, guideText(guide.text(text)));
        }
        var checked = tidy;
        return step(programme, part, step -> step.withGuide(checked));
    }

    /**
     * An exercise among the exercises; a step among those of its exercise, and from its end into the next exercise that has steps. Where
     * there is nowhere to go it stays.
     *
     * @param by −1 or 1
     * @throws Refused if a step would come before one that it works on, or leave its exercise without a step
     */
    public static Programme move(Programme programme, Part part, int by) {
        if (part.stepId().isEmpty()) {
            return runnable(programme.withExercises(swapped(programme.exercises(), index(programme, part), by)));
        }
        int from = index(programme, part);
        var steps = programme.exercises().get(from).steps();
        int at = index(steps, part.stepId().get());
        return runnable(
                at + by >= 0 && at + by < steps.size()
                        ? exercise(programme, part, exercise -> exercise.withSteps(swapped(steps, at, by)))
                        : moveOut(programme, from, steps.get(at), by));
    }

    private static Programme moveOut(Programme programme, int from, Step step, int by) {
        var exercises = new ArrayList<>(programme.exercises());
        int to = from + by;
        while (to >= 0 && to < exercises.size() && exercises.get(to).isBreak()) {
            to += by;
        }
        if (to < 0 || to >= exercises.size()) {
            return programme;
        }
        var left = exercises.get(from).steps().stream()
                .filter(one -> !one.equals(step))
                .toList();
        if (left.isEmpty()) {
            throw new Refused(
                    Refused.Reason.ONLY_STEP, step.title(), exercises.get(from).title());
        }
        var joined = new ArrayList<>(exercises.get(to).steps());
        joined.add(by > 0 ? 0 : joined.size(), step);
        exercises.set(from, exercises.get(from).withSteps(left));
        exercises.set(to, exercises.get(to).withSteps(joined));
        return programme.withExercises(exercises);
    }

    /**
     * Takes an exercise with its steps away, or a step; an exercise goes with its last step.
     *
     * @throws Refused if a step that stays works on one that would go, or if no step would be left
     */
    public static Programme remove(Programme programme, Part part) {
        var left = new ArrayList<Exercise>();
        for (var exercise : programme.exercises()) {
            var steps = exercise.steps().stream()
                    .filter(step -> !part.equals(Part.of(exercise, step)))
                    .toList();
            if (steps.size() == exercise.steps().size()) {
                left.add(exercise);
            } else if (!steps.isEmpty()) {
                left.add(exercise.withSteps(steps));
            }
        }
        if (part.stepId().isEmpty()) {
            left.removeIf(exercise -> exercise.id().equals(part.exerciseId()));
        }
        return runnable(programme.withExercises(left), programme);
    }

    /** Puts a break of a quarter of an hour after the exercise of a part. */
    public static Programme addBreak(Programme programme, Part after, String title) {
        var exercises = new ArrayList<>(programme.exercises());
        exercises.add(
                index(programme, after) + 1,
                new Exercise(freeId(programme, "break"), line(title), BREAK_MINUTES, false, List.of()));
        return programme.withExercises(exercises);
    }

    static String freeId(Programme programme, String word) {
        var taken = new HashSet<String>();
        programme.exercises().forEach(exercise -> taken.add(exercise.id()));
        programme.steps().forEach(step -> taken.add(step.id()));
        int number = 1;
        while (taken.contains(word + "-" + number)) {
            number++;
        }
        return word + "-" + number;
    }

    private static int parseMinutes(String typed) {
        try {
            int minutes = Integer.parseInt(typed.strip());
            if (minutes >= 1 && minutes <= Limits.MOST_MINUTES) {
                return minutes;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new Refused(Refused.Reason.NO_MINUTES, Limits.MOST_MINUTES);
    }

    static String line(String typed) {
        var text = Texts.line(typed, Limits.LONGEST_PROGRAMME_LINE);
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new Refused(Refused.Reason.CONTROL_CHARACTER);
        }
        return text;
    }

    private static String guideText(String typed) {
        return Texts.optional(typed.replace('\t', ' '), Limits.LONGEST_GUIDE);
    }

    static Programme runnable(Programme changed) {
        return runnable(changed, changed);
    }

    /** @param titles where the steps that are needed are named */
    private static Programme runnable(Programme changed, Programme titles) {
        var earlier = new HashSet<String>();
        var off = new HashSet<String>();
        for (var step : changed.steps().toList()) {
            var needs = new ArrayList<>(step.kind().worksOn());
            if (step.kind() instanceof StepKind.Vote vote && vote.on() instanceof VotedOn.RowsToStart rows) {
                placing(titles, rows.stepId()).ifPresent(needs::add);
            }
            for (var needed : needs) {
                var title = titles.step(needed).map(Step::title).orElse(needed);
                if (!earlier.contains(needed)) {
                    throw new Refused(Refused.Reason.STEP_NEEDED, step.title(), title);
                }
                if (!step.isOff() && off.contains(needed)) {
                    throw new Refused(Refused.Reason.STEP_OFF, step.title(), title);
                }
            }
            earlier.add(step.id());
            if (step.isOff()) {
                off.add(step.id());
            }
        }
        if (changed.steps().allMatch(Step::isOff)) {
            throw new Refused(Refused.Reason.LAST_STEP);
        }
        return changed;
    }

    /** Where the rows of a table are placed, so that it is known which are started. */
    private static Optional<String> placing(Programme programme, String tableId) {
        return programme
                .steps()
                .filter(step -> step.kind() instanceof StepKind.Register table
                        && table.places()
                        && table.goesOnWith().orElse(step.id()).equals(tableId))
                .map(Step::id)
                .findFirst();
    }

    static Programme exercise(Programme programme, Part part, UnaryOperator<Exercise> to) {
        return programme.withExercises(programme.exercises().stream()
                .map(exercise -> exercise.id().equals(part.exerciseId()) ? to.apply(exercise) : exercise)
                .toList());
    }

    static Programme step(Programme programme, Part part, UnaryOperator<Step> to) {
        return exercise(
                programme,
                part,
                exercise -> exercise.withSteps(exercise.steps().stream()
                        .map(step -> part.equals(Part.of(exercise, step)) ? to.apply(step) : step)
                        .toList()));
    }

    private static int index(Programme programme, Part part) {
        return programme.exercises().stream().map(Exercise::id).toList().indexOf(part.exerciseId());
    }

    private static int index(List<Step> steps, String stepId) {
        return steps.stream().map(Step::id).toList().indexOf(stepId);
    }

    private static <T> List<T> swapped(List<T> all, int at, int by) {
        var list = new ArrayList<>(all);
        int to = at + by;
        if (at >= 0 && to >= 0 && to < list.size()) {
            Collections.swap(list, at, to);
        }
        return list;
    }
}
