package org.commonground.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One figure of the bench.
 *
 * @param name what was measured, in words
 * @param unit of {@code value} and {@code floor}: {@code ms} or {@code MiB}
 * @param floor the same work done with nothing around it
 * @param mostRatio what {@code value / floor} should not go over
 * @param most what {@code value} should not go over
 */
record Measurement(
        String name,
        double value,
        String unit,
        Optional<Double> floor,
        Optional<Double> mostRatio,
        Optional<Double> most) {

    static Measurement millis(String name, double value) {
        return new Measurement(name, value, "ms", Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Measurement mebibytes(String name, double value) {
        return new Measurement(name, value, "MiB", Optional.empty(), Optional.empty(), Optional.empty());
    }

    Measurement over(double floorValue) {
        return new Measurement(name, value, unit, Optional.of(floorValue), mostRatio, most);
    }

    Measurement atMostTimes(double ratio) {
        return new Measurement(name, value, unit, floor, Optional.of(ratio), most);
    }

    Measurement atMost(double mark) {
        return new Measurement(name, value, unit, floor, mostRatio, Optional.of(mark));
    }

    Optional<Double> ratio() {
        return floor.map(f -> value / f);
    }

    /** Empty where there is no mark. */
    Optional<Boolean> isReached() {
        return mostRatio.isPresent()
                ? ratio().flatMap(r -> mostRatio.map(mark -> r <= mark))
                : most.map(mark -> value <= mark);
    }

    /**
     * The value that a share of the samples does not go over, by nearest rank: the smallest sample with at least {@code share} of all
     * at or under it.
     *
     * @param share over 0, at most 1
     * @throws IllegalArgumentException without a sample
     */
    static double percentile(List<Double> samples, double share) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured.");
        }
        var sorted = samples.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    static double median(List<Double> samples) {
        return percentile(samples, 0.5);
    }
}
