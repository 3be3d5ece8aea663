package org.commonground.drawing;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.GroupResult;
import org.commonground.insight.ItemInsight;
import org.commonground.programme.VoteKind;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Details;

/**
 * A ballot as bars, one per side, each as long as the share of that side, with counts and n. Dots and points have one row per item;
 * ratings have bars for each value, so that four people are visible as four people and not as a mean.
 */
record BarsBySide(BallotInsight insight, List<Group> groups, Details details, Words words, Frame frame) {
    /** Bars for all items; of the whole room if the results are not split by side. */
    public static List<Drawing> pages(BallotInsight insight, Details details, Words words, Frame frame) {
        return pages(insight, insight.items(), notSplit(insight, words), details, words, frame);
    }

    /** Bars for some of the items. @param note a note below the key; may be empty */
    static List<Drawing> pages(
            BallotInsight insight, List<ItemInsight> items, String note, Details details, Words words, Frame frame) {
        var sides = Stream.of(Group.MARKETING, Group.IT, Group.JOINT)
                .filter(group -> insight.voters(group) > 0)
                .toList();
        return new BarsBySide(insight, sides.isEmpty() ? List.of(Group.ROOM) : sides, details, words, frame)
                .drawings(items, note);
    }

    /** Bars of the whole room for all items, with a note why they are not split by side, if they are not. */
    public static List<Drawing> room(BallotInsight insight, Details details, Words words, Frame frame) {
        return room(insight, notSplit(insight, words), details, words, frame);
    }

    /** @param note a note below the key; may be empty */
    static List<Drawing> room(BallotInsight insight, String note, Details details, Words words, Frame frame) {
        return new BarsBySide(insight, List.of(Group.ROOM), details, words, frame).drawings(insight.items(), note);
    }

    private List<Drawing> drawings(List<ItemInsight> items, String note) {
        var entries = groups.stream()
                .map(group -> new BarKey.Entry(
                        group,
                        false,
                        insight.ballot().bySide()
                                ? Marks.name(group, details, words)
                                : words.get("drawing.key", Marks.name(group, details, words), insight.voters(group))))
                .toList();
        var key = new BarKey(frame, entries, note);
        var title = words.get("drawing.bars.title", insight.ballot().question());
        return switch (insight.ballot().kind()) {
            case VoteKind.Dots dots -> rows(items, title, key, dots.mostOnOne());
            case VoteKind.Points points -> rows(items, title, key, points.total());
            case VoteKind.Scale scale -> ratings(items, title, key);
            case VoteKind.Consent consent -> ratings(items, title, key);
        };
    }

    /** Why the results are not split by side; "" if they are. */
    static String notSplit(BallotInsight insight, Words words) {
        int threshold = insight.ballot().threshold();
        if (insight.split()) {
            return "";
        }
        return threshold > 1 ? words.get("drawing.bars.not_split", threshold) : words.get("drawing.bars.one_side");
    }

    /** @param most the most dots or points that a person can give to an item */
    private List<Drawing> rows(List<ItemInsight> items, String title, BarKey key, int most) {
        var rows = items.stream()
                .map(item -> new BarRow(
                        item.label(),
                        results(
                                item,
                                (group, result) ->
                                        new Bar(group, false, result.votes(), (long) result.voters() * most))))
                .toList();
        return new BarRows(frame, words, title, key, (long) insight.voters(Group.ROOM) * most).pages(rows);
    }

    private List<Drawing> ratings(List<ItemInsight> items, String title, BarKey key) {
        var values = labels(insight, words);
        return new Ratings(frame, words, title, key, values, insight.voters(Group.ROOM))
                .pages(items.stream()
                        .map(item -> new RatingBars(
                                item.label(),
                                IntStream.range(0, values.size())
                                        .mapToObj(i -> results(item, (group, result) -> bar(group, result, i)))
                                        .toList()))
                        .toList());
    }

    private static Bar bar(Group group, GroupResult result, int value) {
        return new Bar(group, false, result.given().counts().get(value), result.voters());
    }

    /** The labels of a rating's values, lowest first: the number and the name, if there is one. */
    static List<String> labels(BallotInsight insight, Words words) {
        return insight.ballot().kind() instanceof VoteKind.Scale scale
                ? IntStream.range(0, scale.size())
                        .mapToObj(i -> (i + 1 + " " + scale.labels().get(i)).strip())
                        .toList()
                : List.of(
                        "0 " + words.get("room.consent.0"),
                        "1 " + words.get("room.consent.1"),
                        "2 " + words.get("room.consent.2"),
                        "3 " + words.get("room.consent.3"),
                        "4 " + words.get("room.consent.4"),
                        "5 " + words.get("room.consent.5"));
    }

    private List<Bar> results(ItemInsight item, BiFunction<Group, GroupResult, Bar> bar) {
        return groups.stream()
                .flatMap(group -> item.of(group).map(result -> bar.apply(group, result)).stream())
                .toList();
    }
}
