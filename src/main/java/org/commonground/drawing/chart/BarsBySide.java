package org.commonground.drawing.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.ItemInsight;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.record.Ballot.Group;

/**
 * A ballot as bars, one per side, each as long as the share of that side, with counts and n. Dots and points have one row per item;
 * ratings have bars for each value, so that four people are visible as four people and not as a mean.
 */
record BarsBySide(BallotInsight insight, List<Group> groups, ChartWords words, Frame frame) {
    /** Bars for all items; of the whole room if the results are not split by side. */
    public static List<Drawing> pages(BallotInsight insight, ChartWords words, Frame frame) {
        return pages(insight, insight.items(), notSplitNote(insight, words), words, frame);
    }

    /** Bars for some of the items. @param note a note below the key; may be empty */
    static List<Drawing> pages(
            BallotInsight insight, List<ItemInsight> items, String note, ChartWords words, Frame frame) {
        var sides = Stream.of(Group.MARKETING, Group.IT, Group.JOINT)
                .filter(group -> insight.voters(group) > 0)
                .toList();
        return new BarsBySide(insight, sides.isEmpty() ? List.of(Group.ROOM) : sides, words, frame)
                .drawings(items, note);
    }

    /** Bars of the whole room for all items, with a note why they are not split by side, if they are not. */
    public static List<Drawing> roomPages(BallotInsight insight, ChartWords words, Frame frame) {
        return roomPages(insight, notSplitNote(insight, words), words, frame);
    }

    /** @param note a note below the key; may be empty */
    static List<Drawing> roomPages(BallotInsight insight, String note, ChartWords words, Frame frame) {
        return new BarsBySide(insight, List.of(Group.ROOM), words, frame).drawings(insight.items(), note);
    }

    private List<Drawing> drawings(List<ItemInsight> items, String note) {
        var entries = groups.stream()
                .map(group -> new BarKey.KeyEntry(
                        group, false, insight.ballot().isBySide() ? words.name(group) : words.key(group, insight)))
                .toList();
        var key = new BarKey(frame, entries, note);
        var title = words.get("drawing.bars.title", insight.ballot().question());
        return switch (insight.ballot().kind()) {
            case VoteKind.Dots dots -> rows(items, title, key, dots.mostOnOne());
            case VoteKind.Points points -> rows(items, title, key, points.total());
            case VoteKind.Scale _, VoteKind.Consent _, VoteKind.Ranking _ -> ratings(items, title, key);
        };
    }

    /** Why the results are not split by side; "" if they are. */
    static String notSplitNote(BallotInsight insight, ChartWords words) {
        int threshold = insight.ballot().threshold();
        if (insight.isSplit()) {
            return "";
        }
        return threshold > 1 ? words.get("drawing.bars.not_split", threshold) : words.get("drawing.bars.one_side");
    }

    /** @param most the most dots or points that a person can give to an item */
    private List<Drawing> rows(List<ItemInsight> items, String title, BarKey key, int most) {
        var rows = items.stream()
                .map(item -> new BarRow(
                        item.label(),
                        groups.stream()
                                .flatMap(group -> bar(item, group, most).stream())
                                .toList()))
                .toList();
        return new BarRows(frame, words, title, key, (long) insight.voters(Group.ROOM) * most).pages(rows);
    }

    private List<Drawing> ratings(List<ItemInsight> items, String title, BarKey key) {
        var values = valueLabels(insight, words);
        return new Ratings(frame, words, title, key, values, insight.voters(Group.ROOM))
                .pages(items.stream()
                        .map(item -> RatingBars.of(
                                item.label(),
                                values.size(),
                                value -> groups.stream().map(group -> Bar.ofValue(item, group, false, value))))
                        .toList());
    }

    /** The labels of a rating's values, lowest first: the number and the name, if there is one. */
    static List<String> valueLabels(BallotInsight insight, ChartWords words) {
        var ballot = insight.ballot();
        return IntStream.rangeClosed(ballot.lowestValue(), ballot.highestValue())
                .mapToObj(value -> switch (ballot.kind()) {
                    case VoteKind.Scale scale -> (value + " " + scale.labels().get(value - 1)).strip();
                    case VoteKind.Ranking _ -> String.valueOf(value);
                    case VoteKind.Consent _, VoteKind.Dots _, VoteKind.Points _ ->
                        value + " " + words.get("room.consent." + value);
                })
                .toList();
    }

    private static Optional<Bar> bar(ItemInsight item, Group group, int most) {
        return item.resultOf(group).map(result -> new Bar(group, false, result.votes(), (long) result.voters() * most));
    }
}
