package org.commonground.programme;

import java.util.List;

/**
 * A part of the programme. A break, and slack, is an exercise without steps; slack, whose id begins with that word, is time in hand at
 * which nobody stops.
 *
 * @param minutes planned, 1 or more; where there are steps, the sum of those that are not off
 * @param neverCut true for the plan and the close, which no catching up shortens
 */
public record Exercise(String id, String title, int minutes, boolean neverCut, List<Step> steps) {

    public Exercise {
        steps = List.copyOf(steps);
    }

    public Exercise withTitle(String newTitle) {
        return new Exercise(id, newTitle, minutes, neverCut, steps);
    }

    public Exercise withMinutes(int newMinutes) {
        return new Exercise(id, title, newMinutes, neverCut, steps);
    }

    /** With these steps, one or more, and the minutes that they take. */
    public Exercise withSteps(List<Step> newSteps) {
        return new Exercise(id, title, minutes(newSteps), neverCut, newSteps);
    }

    static int minutes(List<Step> steps) {
        return steps.stream()
                .filter(step -> !step.isOff())
                .mapToInt(Step::minutes)
                .sum();
    }

    /** The steps that the room does: those that are not off. */
    public List<Step> stepsOn() {
        return steps.stream().filter(step -> !step.isOff()).toList();
    }

    public boolean isBreak() {
        return steps.isEmpty();
    }

    /** Whether the room stops here without a step to do. */
    public boolean isPause() {
        return isBreak() && !id.startsWith("slack");
    }

    /** Where the room can be in it, in order. */
    public List<Stop> stops() {
        return isPause()
                ? List.of(new Stop(id, title, minutes))
                : stepsOn().stream()
                        .map(step -> new Stop(step.id(), step.title(), step.minutes()))
                        .toList();
    }
}
