package org.commonground.drawing;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.drawing.BarRows.Bar;
import org.commonground.drawing.BarRows.Key;
import org.commonground.drawing.BarRows.Row;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.GroupResult;
import org.commonground.insight.ItemInsight;
import org.commonground.programme.VoteKind;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Details;

/**
 * A ballot as bars, one a side, each as long as the share of that side, with counts and n. Of dots and points a row is an item; of
 * ratings it is a value, so that four people are seen as four people and not as a mean.
 */
public final class BarsBySide {

    private final BallotInsight insight;
    private final Details details;
    private final Words words;
    private final Frame frame;
    private final List<Group> groups;

    private BarsBySide(BallotInsight insight, List<Group> groups, Details details, Words words, Frame frame) {
        this.insight = insight;
        this.groups = groups;
        this.details = details;
        this.words = words;
        this.frame = frame;
    }

    /** Bars for every item, on as many pages as they need; of the whole room where the sides are not kept apart. */
    public static List<Drawing> pages(BallotInsight insight, Details details, Words words, Frame frame) {
        return pages(insight, insight.items(), details, words, frame);
    }

    static List<Drawing> pages(
            BallotInsight insight, List<ItemInsight> items, Details details, Words words, Frame frame) {
        var sides = Stream.of(Group.MARKETING, Group.IT, Group.JOINT)
                .filter(group -> insight.voters(group) > 0)
                .toList();
        return new BarsBySide(insight, sides.isEmpty() ? List.of(Group.ROOM) : sides, details, words, frame)
                .drawings(items);
    }

    /** Bars of the whole room for every item, which say why they are not by side where they never will be. */
    public static List<Drawing> room(BallotInsight insight, Details details, Words words, Frame frame) {
        return new BarsBySide(insight, List.of(Group.ROOM), details, words, frame).drawings(insight.items());
    }

    private List<Drawing> drawings(List<ItemInsight> items) {
        var keys = groups.stream()
                .map(group -> new Key(
                        group,
                        false,
                        words.get("drawing.key", Marks.name(group, details, words), insight.voters(group))))
                .toList();
        var title = words.get("drawing.bars.title", insight.ballot().question());
        long most = (long) insight.voters(Group.ROOM)
                * Math.max(1, insight.ballot().kind() instanceof VoteKind.Points p ? p.total() : 1);
        return new BarRows(frame, words, title, keys, notSplit(insight, words), most)
                .pages(items.stream().flatMap(this::rows).toList());
    }

    /** Why the sides are not shown apart; "" where they are. */
    static String notSplit(BallotInsight insight, Words words) {
        int threshold = insight.ballot().threshold();
        if (insight.split()) {
            return "";
        }
        return threshold > 1 ? words.get("drawing.bars.not_split", threshold) : words.get("drawing.bars.one_side");
    }

    private Stream<Row> rows(ItemInsight item) {
        return switch (insight.ballot().kind()) {
            case VoteKind.Dots dots -> Stream.of(new Row(Optional.empty(), item.label(), bars(item, dots.mostOnOne())));
            case VoteKind.Points points ->
                Stream.of(new Row(Optional.empty(), item.label(), bars(item, points.total())));
            case VoteKind.Scale scale -> values(item, labels(insight));
            case VoteKind.Consent consent -> values(item, labels(insight));
        };
    }

    /** What each value of a rating is called, lowest first. */
    static List<String> labels(BallotInsight insight) {
        return insight.ballot().kind() instanceof VoteKind.Scale scale
                ? IntStream.range(0, scale.size())
                        .mapToObj(i -> (i + 1 + " " + scale.labels().get(i)).strip())
                        .toList()
                : IntStream.rangeClosed(0, 5).mapToObj(String::valueOf).toList();
    }

    private List<Bar> bars(ItemInsight item, int most) {
        return results(item, (group, result) -> new Bar(group, false, result.votes(), (long) result.voters() * most));
    }

    /** A row for each value; the item's own words above the first where there are several items. */
    private Stream<Row> values(ItemInsight item, List<String> labels) {
        boolean several = insight.items().size() > 1;
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new Row(
                        Optional.of(item.label()).filter(label -> several && i == 0),
                        labels.get(i),
                        results(
                                item,
                                (group, result) -> new Bar(
                                        group, false, result.given().counts().get(i), result.voters()))));
    }

    private List<Bar> results(ItemInsight item, BiFunction<Group, GroupResult, Bar> bar) {
        return groups.stream()
                .flatMap(group -> item.of(group).map(result -> bar.apply(group, result)).stream())
                .toList();
    }
}
