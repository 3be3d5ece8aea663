package org.commonground.programme.model;

import java.util.List;

/**
 * A part of the programme. Breaks and slack are exercises without steps. Slack, whose id begins with that word, is spare time in the
 * schedule; the workshop does not stop there.
 *
 * @param minutes planned minutes, 1 or more; if there are steps, the sum of those that are switched on
 * @param neverCut true for the action plan and the close, which are never shortened to catch up with the schedule
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

    /** A copy with these steps, one or more, whose minutes are the sum of theirs. */
    public Exercise withSteps(List<Step> newSteps) {
        return new Exercise(id, title, minutes(newSteps), neverCut, newSteps);
    }

    public static int minutes(List<Step> steps) {
        return steps.stream()
                .filter(step -> !step.isOff())
                .mapToInt(Step::minutes)
                .sum();
    }

    /** The steps that are not switched off. */
    public List<Step> activeSteps() {
        return steps.stream().filter(step -> !step.isOff()).toList();
    }

    public boolean hasNoSteps() {
        return steps.isEmpty();
    }

    /** Whether this is a real break: it has no steps and is not slack. */
    public boolean isBreak() {
        return hasNoSteps() && !id.startsWith("slack");
    }

    /** The stops of this exercise in order: its active steps, or the break itself. */
    public List<Stop> stops() {
        return isBreak()
                ? List.of(new Stop(id, title, minutes))
                : activeSteps().stream()
                        .map(step -> new Stop(step.id(), step.title(), step.minutes()))
                        .toList();
    }
}
