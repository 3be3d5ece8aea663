package org.commonground.drawing.chart;

import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.commonground.drawing.Shape.Weight;
import org.commonground.drawing.TextMeasure;
import org.commonground.i18n.Messages;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.GroupResult;
import org.commonground.insight.ItemInsight;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.commonground.workshop.record.Details;

/** The words of charts and captions: texts, names of groups, quotations and counts by side. */
record ChartWords(Details details, Messages messages) {

    /** A side with fewer people than this is described by counts only. */
    static final int FEW = 3;

    String get(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    Locale locale() {
        return messages.locale();
    }

    /** Why the answers to an item are not shown. */
    String tooFew(Ballot ballot) {
        return get(
                ballot.repeatOf().isPresent() ? "drawing.say.too_few_again" : "drawing.say.too_few",
                ballot.threshold());
    }

    String name(Group group) {
        return group.side()
                .map(side -> details.nameOf(side, messages.get("side.joint")))
                .orElseGet(() -> messages.get("drawing.room"));
    }

    /** The name of a group with the number of its voters. */
    String key(Group group, BallotInsight insight) {
        return get("drawing.key", name(group), insight.voters(group));
    }

    /** The quoted label of an item, shortened for reading aloud. */
    String quoted(ItemInsight item) {
        return quoted(item.label());
    }

    String quoted(String label) {
        return TextMeasure.fit(label, 1, Weight.REGULAR, 32);
    }

    /** "Marketing 3 of 4, IT 1 of 5". */
    String bySide(long marketing, long ofMarketing, long it, long ofIt) {
        return messages.get(
                "drawing.say.by_side", name(Group.MARKETING), marketing, ofMarketing, name(Group.IT), it, ofIt);
    }

    /** The support for the item by side. */
    String support(ItemInsight item) {
        var ground = item.commonGround().orElseThrow();
        return bySide(
                ground.marketing().votes(),
                ground.marketing().voters(),
                ground.it().votes(),
                ground.it().voters());
    }

    static boolean isSmall(ItemInsight item) {
        return isSmall(item, Group.MARKETING) || isSmall(item, Group.IT);
    }

    private static boolean isSmall(ItemInsight item, Group group) {
        return item.resultOf(group).map(GroupResult::voters).orElse(0) < FEW;
    }

    /** Whether at least half of each side support the item. */
    static boolean halfOfEach(ItemInsight item) {
        return item.commonGround()
                .filter(ground ->
                        ground.marketing().votes() >= ground.marketing().votersAgainst()
                                && ground.it().votes() >= ground.it().votersAgainst())
                .isPresent();
    }

    /** Whether more than half of each side support the item. */
    static boolean mostOfEach(ItemInsight item) {
        return item.commonGround()
                .filter(ground ->
                        ground.marketing().votes() > ground.marketing().votersAgainst()
                                && ground.it().votes() > ground.it().votersAgainst())
                .isPresent();
    }

    /** The sentence that no item is wanted by half of each side; where some are on common ground all the same, with the reason. */
    String belowHalf(BallotInsight insight, String sentence) {
        return insight.commonGround().isEmpty() ? sentence : get("drawing.say.below_half", sentence);
    }

    /** The item with the highest number, if there is exactly one. */
    static Optional<ItemInsight> leader(BallotInsight insight, ToLongFunction<ItemInsight> number) {
        long most = insight.items().stream().mapToLong(number).max().orElse(0);
        var first = insight.items().stream()
                .filter(item -> number.applyAsLong(item) == most)
                .toList();
        return first.size() == 1 && most > 0 ? Optional.of(first.getFirst()) : Optional.empty();
    }
}
