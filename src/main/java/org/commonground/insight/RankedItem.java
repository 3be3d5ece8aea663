package org.commonground.insight;

import java.util.Comparator;
import java.util.List;
import org.commonground.workshop.record.Ballot.Group;

/**
 * An item in the order of a group.
 *
 * @param place 1 for the lowest mean rank; items with the same mean rank have the same place, and the places after them are left out
 * @param result how many people of the group gave it which rank
 */
public record RankedItem(ItemInsight item, int place, GroupResult result) {

    /**
     * The items of a ranking by their mean rank, the lowest first; items with the same in the order on the ballot. Source: the order of
     * rank sums, textbook. Check value: 1 2 3, 1 3 2 and 2 1 3 have the order of the ballot, with means 4/3, 2 and 8/3.
     *
     * @return empty for a group that is not counted apart
     */
    public static List<RankedItem> order(BallotInsight insight, Group group) {
        var results = insight.items().stream()
                .filter(item -> item.resultOf(group).isPresent())
                .toList();
        return results.stream()
                .sorted(Comparator.comparingLong(item -> rankSum(item, group)))
                .map(item -> new RankedItem(
                        item,
                        1
                                + (int) results.stream()
                                        .filter(other -> rankSum(other, group) < rankSum(item, group))
                                        .count(),
                        item.resultOf(group).orElseThrow()))
                .toList();
    }

    /** The place of an item in the order of a group; 0 for a group that is not counted apart. */
    public static int placeOf(BallotInsight insight, ItemInsight item, Group group) {
        return order(insight, group).stream()
                .filter(ranked -> ranked.item().place() == item.place())
                .mapToInt(RankedItem::place)
                .sum();
    }

    private static long rankSum(ItemInsight item, Group group) {
        return item.resultOf(group).orElseThrow().distribution().sum();
    }

    /** Of the ranks that the group gave it. */
    public double meanRank() {
        return result.mean().orElseThrow();
    }
}
