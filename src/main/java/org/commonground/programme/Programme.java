package org.commonground.programme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An ordered list of exercises with planned minutes. A workshop keeps its own copy.
 *
 * @param id lower-case words joined by hyphens, for example {@code half-day}
 */
public record Programme(String id, String title, List<Exercise> exercises) {

    public Programme {
        exercises = List.copyOf(exercises);
    }

    /** Another of the same contents. */
    public Programme named(String newId, String newTitle) {
        return new Programme(newId, newTitle, exercises);
    }

    public Programme withExercises(List<Exercise> newExercises) {
        return new Programme(id, title, newExercises);
    }

    /** The exercises and breaks that the room comes to: an exercise whose steps are all off is left out. */
    public List<Exercise> exercisesOn() {
        return exercises.stream()
                .filter(exercise -> exercise.isBreak() || !exercise.stepsOn().isEmpty())
                .toList();
    }

    /** Every step in the order in which it is run, also those that are off. */
    public Stream<Step> steps() {
        return exercises.stream().flatMap(exercise -> exercise.steps().stream());
    }

    public Optional<Step> step(String stepId) {
        return steps().filter(step -> step.id().equals(stepId)).findFirst();
    }

    /** Every step that is not off, and every break, in the order in which the room comes to it. */
    public List<Stop> stops() {
        return exercises.stream().flatMap(exercise -> exercise.stops().stream()).toList();
    }

    /** The step or break of that id. */
    public Optional<Stop> stop(String id) {
        return stops().stream().filter(stop -> stop.id().equals(id)).findFirst();
    }

    /** The exercise that holds the step; of a break, itself. */
    public Optional<Exercise> exerciseOf(String stopId) {
        return exercises.stream()
                .filter(exercise -> exercise.isPause()
                        ? exercise.id().equals(stopId)
                        : exercise.steps().stream().anyMatch(step -> step.id().equals(stopId)))
                .findFirst();
    }

    /** The step or break before or after, where there is one: {@code by} is −1 or 1. */
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

    /** Planned minutes in all, breaks and slack included. */
    public int minutes() {
        return exercises.stream().mapToInt(Exercise::minutes).sum();
    }
}
