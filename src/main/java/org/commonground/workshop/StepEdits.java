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

/** Steps of a programme that come in, change what they have the room do, or are passed by. Every result can be run, or it is refused. */
public final class StepEdits {

    /** Minutes of a step that was just added. */
    public static final int MINUTES = 5;

    private StepEdits() {}

    /**
     * Switches a step off or back on; of an exercise all its steps: off while one of them is on. A break has nothing to switch.
     *
     * @throws Refused if a step that is on works on one that would be off, or if nothing would be left to do
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

    /** The step, or those of the exercise. */
    private static List<Step> in(Programme programme, Part part) {
        return part.stepId()
                .map(id -> programme.step(id).stream().toList())
                .orElseGet(() -> programme.exercises().stream()
                        .filter(exercise -> exercise.id().equals(part.exerciseId()))
                        .flatMap(exercise -> exercise.steps().stream())
                        .toList());
    }

    /**
     * Puts a step after another, or at the end of an exercise; after a break, an exercise of its own with the same title.
     *
     * @return with the new part
     * @throws Refused if it cannot be run there
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

    /** @param part the step that came in */
    public record Added(Programme programme, Part part) {}

    private static List<Step> with(List<Step> steps, Optional<String> after, Step step) {
        var all = new ArrayList<Step>();
        for (var one : steps) {
            all.add(one);
            if (after.filter(one.id()::equals).isPresent()) {
                // Of the same beat as the one it follows.
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

    /** @throws Refused with the reason if a programme with it could not be run */
    public static Programme kind(Programme programme, Part part, StepKind kind) {
        return checked(ProgrammeEdits.step(programme, part, step -> step.withKind(kind)));
    }

    /** Says in the words of a programme file's check why a setting cannot be. */
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
