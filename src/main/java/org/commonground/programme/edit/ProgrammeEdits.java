package org.commonground.programme.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.workshop.InputText;
import org.commonground.workshop.InvalidInput;

/** The operations on a programme. They throw {@link InvalidInput} if the result could not be run. */
public final class ProgrammeEdits {

    private static final int BREAK_MINUTES = 15;

    private ProgrammeEdits() {}

    /** An exercise, or one of its steps. */
    public record ProgrammePart(String exerciseId, Optional<String> stepId) {

        public static ProgrammePart of(Exercise exercise) {
            return new ProgrammePart(exercise.id(), Optional.empty());
        }

        public static ProgrammePart of(Exercise exercise, Step step) {
            return new ProgrammePart(exercise.id(), Optional.of(step.id()));
        }
    }

    /** @throws InvalidInput if the title is not valid */
    public static Programme rename(Programme programme, String title) {
        return programme.withIdAndTitle(programme.id(), checkedLine(title));
    }

    /** Sets the title of an exercise or step. @throws InvalidInput if the title is not valid */
    public static Programme setTitle(Programme programme, ProgrammePart part, String title) {
        var text = checkedLine(title);
        return part.stepId().isPresent()
                ? withStep(programme, part, step -> step.withTitle(text))
                : withExercise(programme, part, exercise -> exercise.withTitle(text));
    }

    /**
     * Sets the planned minutes of a step or a break. An exercise with steps is not changed, since its minutes are the sum of theirs.
     *
     * @throws InvalidInput if it is not a whole number from 1 to {@value Limits#MAX_MINUTES}
     */
    public static Programme setMinutes(Programme programme, ProgrammePart part, String typed) {
        int minutes = parseMinutes(typed);
        return part.stepId().isPresent()
                ? withStep(programme, part, step -> step.withMinutes(minutes))
                : withExercise(
                        programme, part, exercise -> exercise.hasNoSteps() ? exercise.withMinutes(minutes) : exercise);
    }

    /** @throws InvalidInput if the prompt is not valid */
    public static Programme setPrompt(Programme programme, ProgrammePart part, String prompt) {
        var text = checkedLine(prompt);
        return withStep(programme, part, step -> step.withPrompt(text));
    }

    /** @throws InvalidInput if a text of the guide is too long or contains control characters */
    public static Programme setGuide(Programme programme, ProgrammePart part, Guide guide) {
        var tidy = guide;
        for (var text : Guide.GuidePart.values()) {
            tidy = tidy.withText(text, guideText(guide.text(text)));
        }
        var checked = tidy;
        return withStep(programme, part, step -> step.withGuide(checked));
    }

    /**
     * Moves an exercise among the exercises, or a step among the steps of its exercise. At the end of its exercise a step moves into the
     * next exercise with steps. Without a place to move to, nothing changes.
     *
     * @param by −1 or 1
     * @throws InvalidInput if a step would come before one that it depends on, or leave its exercise without steps
     */
    public static Programme move(Programme programme, ProgrammePart part, int by) {
        if (part.stepId().isEmpty()) {
            return requireRunnable(programme.withExercises(swapped(programme.exercises(), index(programme, part), by)));
        }
        int from = index(programme, part);
        var steps = programme.exercises().get(from).steps();
        int at = index(steps, part.stepId().get());
        return requireRunnable(
                at + by >= 0 && at + by < steps.size()
                        ? withExercise(programme, part, exercise -> exercise.withSteps(swapped(steps, at, by)))
                        : moveOut(programme, from, steps.get(at), by));
    }

    private static Programme moveOut(Programme programme, int from, Step step, int by) {
        var exercises = new ArrayList<>(programme.exercises());
        int to = from + by;
        while (to >= 0 && to < exercises.size() && exercises.get(to).hasNoSteps()) {
            to += by;
        }
        if (to < 0 || to >= exercises.size()) {
            return programme;
        }
        var left = exercises.get(from).steps().stream()
                .filter(one -> !one.equals(step))
                .toList();
        if (left.isEmpty()) {
            throw new InvalidInput(
                    InvalidInput.Reason.ONLY_STEP,
                    step.title(),
                    exercises.get(from).title());
        }
        var joined = new ArrayList<>(exercises.get(to).steps());
        joined.add(by > 0 ? 0 : joined.size(), step);
        exercises.set(from, exercises.get(from).withSteps(left));
        exercises.set(to, exercises.get(to).withSteps(joined));
        return programme.withExercises(exercises);
    }

    /**
     * Removes an exercise with its steps, or a step. An exercise is removed with its last step.
     *
     * @throws InvalidInput if a remaining step depends on a removed one, or no step would remain
     */
    public static Programme remove(Programme programme, ProgrammePart part) {
        var left = new ArrayList<Exercise>();
        for (var exercise : programme.exercises()) {
            var steps = exercise.steps().stream()
                    .filter(step -> !part.equals(ProgrammePart.of(exercise, step)))
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
        return requireRunnable(programme.withExercises(left), programme);
    }

    /** Adds a break of {@value #BREAK_MINUTES} minutes after the exercise of a part. */
    public static Programme addBreak(Programme programme, ProgrammePart after, String title) {
        var exercises = new ArrayList<>(programme.exercises());
        exercises.add(
                index(programme, after) + 1,
                new Exercise(unusedId(programme, "break"), checkedLine(title), BREAK_MINUTES, false, List.of()));
        return programme.withExercises(exercises);
    }

    static String unusedId(Programme programme, String word) {
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
            if (minutes >= 1 && minutes <= Limits.MAX_MINUTES) {
                return minutes;
            }
        } catch (NumberFormatException e) {
            // Handled below, like a number out of range.
        }
        throw new InvalidInput(InvalidInput.Reason.NO_MINUTES, Limits.MAX_MINUTES);
    }

    static String checkedLine(String typed) {
        var text = InputText.required(typed, Limits.MAX_PROGRAMME_LINE_LENGTH);
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(InvalidInput.Reason.CONTROL_CHARACTER, text.split("\\p{Cc}", 2)[0]);
        }
        return text;
    }

    private static String guideText(String typed) {
        return InputText.optional(typed.replace('\t', ' '), Limits.MAX_GUIDE_LENGTH);
    }

    static Programme requireRunnable(Programme changed) {
        return requireRunnable(changed, changed);
    }

    /** @param titles the programme before the change, which has the titles of removed steps */
    private static Programme requireRunnable(Programme changed, Programme titles) {
        var earlier = new HashSet<String>();
        var off = new HashSet<String>();
        for (var step : changed.steps().toList()) {
            var needs = new ArrayList<>(step.kind().dependsOn());
            if (step.kind() instanceof StepKind.Vote vote && vote.on() instanceof VotedOn.RowsToStart rows) {
                placing(titles, rows.stepId()).ifPresent(needs::add);
            }
            for (var needed : needs) {
                var title = titles.step(needed).map(Step::title).orElse(needed);
                if (!earlier.contains(needed)) {
                    throw new InvalidInput(InvalidInput.Reason.STEP_NEEDED, step.title(), title);
                }
                if (!step.isOff() && off.contains(needed)) {
                    throw new InvalidInput(InvalidInput.Reason.STEP_OFF, step.title(), title);
                }
            }
            earlier.add(step.id());
            if (step.isOff()) {
                off.add(step.id());
            }
        }
        if (changed.steps().allMatch(Step::isOff)) {
            throw new InvalidInput(InvalidInput.Reason.LAST_STEP);
        }
        return changed;
    }

    /** The step in which the rows of a table are placed. */
    private static Optional<String> placing(Programme programme, String tableId) {
        return programme
                .steps()
                .filter(step -> step.kind() instanceof StepKind.Register table
                        && table.placesRows()
                        && table.continues().orElse(step.id()).equals(tableId))
                .map(Step::id)
                .findFirst();
    }

    static Programme withExercise(Programme programme, ProgrammePart part, UnaryOperator<Exercise> to) {
        return programme.withExercises(programme.exercises().stream()
                .map(exercise -> exercise.id().equals(part.exerciseId()) ? to.apply(exercise) : exercise)
                .toList());
    }

    static Programme withStep(Programme programme, ProgrammePart part, UnaryOperator<Step> to) {
        return withExercise(
                programme,
                part,
                exercise -> exercise.withSteps(exercise.steps().stream()
                        .map(step -> part.equals(ProgrammePart.of(exercise, step)) ? to.apply(step) : step)
                        .toList()));
    }

    private static int index(Programme programme, ProgrammePart part) {
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
