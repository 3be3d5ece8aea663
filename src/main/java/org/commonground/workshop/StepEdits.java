package org.commonground.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.programme.Beat;
import org.commonground.programme.Exercise;
import org.commonground.programme.Guide;
import org.commonground.programme.Programme;
import org.commonground.programme.ProgrammeFile;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.programme.UnreadableProgramme;
import org.commonground.workshop.ProgrammeEdits.Part;

/**
 * The operations that add steps to a programme, change their settings or switch them off. They throw {@link Refused} if the result could
 * not be run.
 */
public final class StepEdits {

    /** Planned minutes of a new step. */
    public static final int MINUTES = 5;

    private StepEdits() {}

    /**
     * Switches a step off or on. Switches all steps of an exercise off if one of them is on, else on. Breaks cannot be switched off.
     *
     * @throws Refused if an active step depends on one that would be off, or no active step would remain
     */
    public static Programme toggle(Programme programme, Part part) {
        boolean on = in(programme, part).stream().allMatch(Step::isOff);
        return ProgrammeEdits.runnable(ProgrammeEdits.exercise(
                programme,
                part,
                exercise -> exercise.isBreak()
                        ? exercise
                        : exercise.withSteps(exercise.steps().stream()
                                .map(step -> part.stepId().isEmpty()
                                                || part.stepId().get().equals(step.id())
                                        ? step.switched(on)
                                        : step)
                                .toList())));
    }

    /** The step, or the steps of the exercise. */
    private static List<Step> in(Programme programme, Part part) {
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
     * @throws Refused if the programme could not be run with the step
     */
    public static Added add(Programme programme, Part after, String title, StepKind kind) {
        var line = ProgrammeEdits.line(title);
        var id = ProgrammeEdits.freeId(programme, "step");
        var step = new Step(id, Beat.COLLABORATE, line, MINUTES, line, new Guide("", "", "", ""), kind);
        var exercises = new ArrayList<Exercise>();
        var at = after.exerciseId();
        for (var exercise : programme.exercises()) {
            if (!exercise.id().equals(after.exerciseId())) {
                exercises.add(exercise);
            } else if (exercise.isBreak()) {
                at = ProgrammeEdits.freeId(programme, "exercise");
                exercises.add(exercise);
                exercises.add(new Exercise(at, line, MINUTES, false, List.of(step)));
            } else {
                exercises.add(exercise.withSteps(with(exercise.steps(), after.stepId(), step)));
            }
        }
        return new Added(checked(programme.withExercises(exercises)), new Part(at, Optional.of(id)));
    }

    /** @param part the new step */
    public record Added(Programme programme, Part part) {}

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

    public static Programme beat(Programme programme, Part part, Beat beat) {
        return ProgrammeEdits.step(programme, part, step -> step.withBeat(beat));
    }

    /** Sets the kind of a step with its settings. @throws Refused if the programme could not be run with it */
    public static Programme kind(Programme programme, Part part, StepKind kind) {
        return checked(ProgrammeEdits.step(programme, part, step -> step.withKind(kind)));
    }

    /** Returns the programme if the check for programme files accepts it, else throws {@link Refused} with the reason of that check. */
    private static Programme checked(Programme changed) {
        try {
            ProgrammeFile.check("", changed);
        } catch (UnreadableProgramme e) {
            var reason = e.reason();
            throw new Refused(
                    Refused.Reason.CANNOT_RUN, reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1));
        }
        return changed;
    }
}
