package org.commonground.insight;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.commonground.workshop.Ballot.Group;

/**
 * An item of a repeated ballot beside its first run: results by side, gap and agreement before and after. Items are the same where
 * their words are.
 */
public record Movement(ItemInsight before, ItemInsight after) {

    static List<Movement> of(List<ItemInsight> before, List<ItemInsight> after) {
        return after.stream()
                .flatMap(now -> before.stream()
                        .filter(then -> then.label().equals(now.label()))
                        .map(then -> new Movement(then, now)))
                .toList();
    }

    /** Mean after minus mean before, in values of the scale; none where one of them has none. Source: a plain difference. */
    public OptionalDouble ofMean(Group group) {
        return difference(before.of(group), after.of(group));
    }

    /**
     * How much the sides have moved towards each other: |gap| before minus |gap| after; below 0 they have moved apart. Source: a plain
     * difference.
     */
    public OptionalDouble closer() {
        if (before.gap().isEmpty() || after.gap().isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.abs(before.gap().get().value())
                - Math.abs(after.gap().get().value()));
    }

    static OptionalDouble difference(Optional<GroupResult> from, Optional<GroupResult> to) {
        var first = from.map(GroupResult::mean).orElse(OptionalDouble.empty());
        var second = to.map(GroupResult::mean).orElse(OptionalDouble.empty());
        return first.isPresent() && second.isPresent()
                ? OptionalDouble.of(second.getAsDouble() - first.getAsDouble())
                : OptionalDouble.empty();
    }
}
