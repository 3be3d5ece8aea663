package org.commonground.programme.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.programme.edit.ProgrammeEdits.ProgrammePart;
import org.commonground.programme.file.ProgrammeFile;
import org.commonground.programme.file.UnreadableProgramme;
import org.commonground.programme.model.Beat;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.workshop.InvalidInput;

/**
 * The operations that add steps to a programme, change their settings or switch them off. They throw {@link InvalidInput} if the result could
 * not be run.
 */
public final class StepEdits {

    /** Planned minutes of a new step. */
    public static final int MINUTES = 5;

    private StepEdits() {}

    /**
     * Switches a step off or on. Switches all steps of an exercise off if one of them is on, else on. Breaks cannot be switched off.
     *
     * @throws InvalidInput if an active step depends on one that would be off, or no active step would remain
     */
    public static Programme toggle(Programme programme, ProgrammePart part) {
        boolean on = stepsOf(programme, part).stream().allMatch(Step::isOff);
        return ProgrammeEdits.requireRunnable(ProgrammeEdits.withExercise(
                programme,
                part,
                exercise -> exercise.hasNoSteps()
                        ? exercise
                        : exercise.withSteps(exercise.steps().stream()
                                .map(step -> part.stepId().isEmpty()
                                                || part.stepId().get().equals(step.id())
                                        ? step.withSwitchedOn(on)
                                        : step)
                                .toList())));
    }

    /** The step, or the steps of the exercise. */
    private static List<Step> stepsOf(Programme programme, ProgrammePart part) {
        return part.stepId()
                .map(id -> programme.step(id).stream().toList())
                .orElseGet(() -> programme.exercises().stream()
                        .filter(exercise -> exercise.id().equals(part.exerciseId()))
                        .flatMap(exercise -> exercise.steps().stream())
                        .toList());
    }

    /**
     * Adds a step after another one, or at the end of an exercise. After a break, it is added in a new exercise with the same title.
     *
     * @return the changed programme and the new step
     * @throws InvalidInput if the programme could not be run with the step
     */
    public static Added add(Programme programme, ProgrammePart after, String title, StepKind kind) {
        var line = ProgrammeEdits.checkedLine(title);
        var id = ProgrammeEdits.unusedId(programme, "step");
        var step = new Step(id, Beat.COLLABORATE, line, MINUTES, line, new Guide("", "", "", ""), kind);
        var exercises = new ArrayList<Exercise>();
        var at = after.exerciseId();
        for (var exercise : programme.exercises()) {
            if (!exercise.id().equals(after.exerciseId())) {
                exercises.add(exercise);
            } else if (exercise.hasNoSteps()) {
                at = ProgrammeEdits.unusedId(programme, "exercise");
                exercises.add(exercise);
                exercises.add(new Exercise(at, line, MINUTES, false, List.of(step)));
            } else {
                exercises.add(exercise.withSteps(with(exercise.steps(), after.stepId(), step)));
            }
        }
        return new Added(requireValid(programme.withExercises(exercises)), new ProgrammePart(at, Optional.of(id)));
    }

    /** @param part the new step */
    public record Added(Programme programme, ProgrammePart part) {}

    private static List<Step> with(List<Step> steps, Optional<String> after, Step step) {
        var all = new ArrayList<Step>();
        for (var one : steps) {
            all.add(one);
            if (after.filter(one.id()::equals).isPresent()) {
                // The beat is that of the step before it.
                all.add(step.withBeat(one.beat()));
            }
        }
        if (after.isEmpty()) {
            all.add(step.withBeat(steps.getLast().beat()));
        }
        return all;
    }

    public static Programme setBeat(Programme programme, ProgrammePart part, Beat beat) {
        return ProgrammeEdits.withStep(programme, part, step -> step.withBeat(beat));
    }

    /** Sets the kind of a step with its settings. @throws InvalidInput if the programme could not be run with it */
    public static Programme setKind(Programme programme, ProgrammePart part, StepKind kind) {
        return requireValid(ProgrammeEdits.withStep(programme, part, step -> step.withKind(kind)));
    }

    /** Returns the programme if the check for programme files accepts it, else throws {@link InvalidInput} with the reason of that check. */
    private static Programme requireValid(Programme changed) {
        try {
            ProgrammeFile.check("", changed);
        } catch (UnreadableProgramme e) {
            var reason = e.reason();
            throw new InvalidInput(
                    InvalidInput.Reason.CANNOT_RUN,
                    reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1));
        }
        return changed;
    }
}
