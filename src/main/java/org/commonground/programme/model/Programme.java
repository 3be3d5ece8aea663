package org.commonground.programme.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The run of a workshop: exercises in their order, with planned minutes. Every workshop has its own copy.
 *
 * @param id lower-case words joined by hyphens, for example {@code half-day}
 */
public record Programme(String id, String title, List<Exercise> exercises) {

    public Programme {
        exercises = List.copyOf(exercises);
    }

    /** A copy with another id and title. */
    public Programme withIdAndTitle(String newId, String newTitle) {
        return new Programme(newId, newTitle, exercises);
    }

    public Programme withExercises(List<Exercise> newExercises) {
        return new Programme(id, title, newExercises);
    }

    /** The exercises and breaks that will be run: exercises whose steps are all switched off are left out. */
    public List<Exercise> activeExercises() {
        return exercises.stream()
                .filter(exercise ->
                        exercise.hasNoSteps() || !exercise.activeSteps().isEmpty())
                .toList();
    }

    /** Every step in running order, including those that are switched off. */
    public Stream<Step> steps() {
        return exercises.stream().flatMap(exercise -> exercise.steps().stream());
    }

    public Optional<Step> step(String stepId) {
        return steps().filter(step -> step.id().equals(stepId)).findFirst();
    }

    /** Every active step and every break, in running order. */
    public List<Stop> stops() {
        return exercises.stream().flatMap(exercise -> exercise.stops().stream()).toList();
    }

    /** The active step or the break with this id. */
    public Optional<Stop> stop(String id) {
        return stops().stream().filter(stop -> stop.id().equals(id)).findFirst();
    }

    /** The exercise that contains the step, or the break with this id. */
    public Optional<Exercise> exerciseOf(String stopId) {
        return exercises.stream()
                .filter(exercise -> exercise.isBreak()
                        ? exercise.id().equals(stopId)
                        : exercise.steps().stream().anyMatch(step -> step.id().equals(stopId)))
                .findFirst();
    }

    /** The next stop ({@code by} is 1) or the previous one (−1); empty at the ends. */
    public Optional<Stop> neighbour(String stopId, int by) {
        var all = stops();
        for (int i = 0; i < all.size(); i++) {
            int j = i + by;
            if (all.get(i).id().equals(stopId) && j >= 0 && j < all.size()) {
                return Optional.of(all.get(j));
            }
        }
        return Optional.empty();
    }

    /** Total of the planned minutes, with breaks and slack. */
    public int minutes() {
        return exercises.stream().mapToInt(Exercise::minutes).sum();
    }
}
