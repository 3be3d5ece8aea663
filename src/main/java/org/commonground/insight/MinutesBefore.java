package org.commonground.insight;

import java.util.List;
import java.util.Optional;
import org.commonground.workshop.Workshop;

/**
 * How long a step took in earlier workshops, at the median, so that one long day does not count more than others. Source: textbook.
 * Check values: 20, 32, 60 have 32; 30 and 33 have 31½, rounded to 32.
 *
 * @param workshops how many workshops it is from, 1 or more
 * @param minutes the median of the real minutes, rounded, 1 or more
 * @param planned the median of the planned minutes, rounded
 */
public record MinutesBefore(int workshops, long minutes, long planned) {

    /** A step that was left at once was not held. */
    private static final double LEAST_MINUTES = 1;

    /**
     * @param workshops the earlier workshops of an organisation; fictional ones are left out
     * @return empty where none of them held the step to its end
     */
    public static Optional<MinutesBefore> of(List<Workshop> workshops, String stepId) {
        var held = workshops.stream()
                .filter(workshop -> !workshop.details().fictional())
                .flatMap(workshop -> StepMinutes.of(workshop).stream())
                .filter(step -> step.stepId().equals(stepId) && step.real().orElse(0) >= LEAST_MINUTES)
                .toList();
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(new MinutesBefore(
                        held.size(),
                        Math.round(median(held.stream()
                                .map(step -> step.real().orElseThrow())
                                .toList())),
                        Math.round(median(held.stream()
                                .map(step -> (double) step.planned())
                                .toList()))));
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int n = sorted.size();
        return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }
}
