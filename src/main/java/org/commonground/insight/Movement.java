package org.commonground.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An item of a repeated ballot beside its first run: results by side, gap and agreement before and after. Items are the same where
 * their words are.
 *
 * @param before in the first run
 * @param between in the runs since, in their order
 */
public record Movement(ItemInsight before, List<ItemInsight> between, ItemInsight after) {

    public Movement {
        between = List.copyOf(between);
    }

    /** The items that stand in the first of the earlier runs too. */
    static List<Movement> of(List<List<ItemInsight>> earlier, List<ItemInsight> after) {
        var movements = new ArrayList<Movement>();
        for (var now : after) {
            var runs = earlier.stream().map(run -> in(run, now)).toList();
            if (!runs.isEmpty() && runs.getFirst().isPresent()) {
                var between = runs.stream().skip(1).flatMap(Optional::stream).toList();
                movements.add(new Movement(runs.getFirst().get(), between, now));
            }
        }
        return movements;
    }

    private static Optional<ItemInsight> in(List<ItemInsight> run, ItemInsight now) {
        return run.stream().filter(item -> item.label().equals(now.label())).findFirst();
    }

    /**
     * How much the sides have moved towards each other: |gap| before minus |gap| after; below 0 they have moved apart. Source: a plain
     * difference. Check value: 5 and 1, then 4 and 2, is 2.
     */
    public OptionalDouble narrowing() {
        if (before.gap().isEmpty() || after.gap().isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.abs(before.gap().get().value())
                - Math.abs(after.gap().get().value()));
    }
}
