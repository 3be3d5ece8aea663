package org.commonground.drawing;

import java.util.Optional;
import java.util.function.ToLongFunction;
import org.commonground.drawing.Shape.Weight;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.GroupResult;
import org.commonground.insight.ItemInsight;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Details;

/** What all sentences need: names, quotations and counts by side. */
record Telling(Details details, Words words) {

    /** Fewer than this are people and not yet "a side": then only counts are told. */
    static final int FEW = 3;

    String get(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    String name(Group group) {
        return Marks.name(group, details, words);
    }

    /** An item's words, shortened to what can be read out. */
    String quoted(ItemInsight item) {
        return quoted(item.label());
    }

    String quoted(String label) {
        return TextWidth.fit(label, 1, Weight.REGULAR, 32);
    }

    /** "Marketing 3 of 4, IT 1 of 5". */
    String bySide(long marketing, long ofMarketing, long it, long ofIt) {
        return words.get(
                "drawing.say.by_side", name(Group.MARKETING), marketing, ofMarketing, name(Group.IT), it, ofIt);
    }

    /** By side, how many want the item. */
    String support(ItemInsight item) {
        var ground = item.commonGround().orElseThrow();
        return bySide(
                ground.marketing().votes(),
                ground.marketing().voters(),
                ground.it().votes(),
                ground.it().voters());
    }

    static boolean few(ItemInsight item) {
        return few(item, Group.MARKETING) || few(item, Group.IT);
    }

    private static boolean few(ItemInsight item, Group group) {
        return item.of(group).map(GroupResult::voters).orElse(0) < FEW;
    }

    /** Whether at least half of each side want the item. */
    static boolean halfOfEach(ItemInsight item) {
        return item.commonGround()
                .filter(ground ->
                        ground.marketing().votes() >= ground.marketing().against()
                                && ground.it().votes() >= ground.it().against())
                .isPresent();
    }

    /** Whether more than half of each side want it. */
    static boolean mostOfEach(ItemInsight item) {
        return item.commonGround()
                .filter(ground ->
                        ground.marketing().votes() > ground.marketing().against()
                                && ground.it().votes() > ground.it().against())
                .isPresent();
    }

    /** The one item that has more than every other, if there is one. */
    static Optional<ItemInsight> ahead(BallotInsight insight, ToLongFunction<ItemInsight> number) {
        long most = insight.items().stream().mapToLong(number).max().orElse(0);
        var first = insight.items().stream()
                .filter(item -> number.applyAsLong(item) == most)
                .toList();
        return first.size() == 1 && most > 0 ? Optional.of(first.getFirst()) : Optional.empty();
    }
}
