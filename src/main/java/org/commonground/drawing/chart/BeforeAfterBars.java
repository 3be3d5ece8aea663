package org.commonground.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.GroupResult;
import org.commonground.insight.ItemInsight;
import org.commonground.insight.Movement;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;

/**
 * A repeated ballot compared with its first run, by side: the first run as pale bars, the repeat as full bars below. For shared-out
 * points, the points of each side are above the agreed split. A single rated question is shown run by run.
 */
record BeforeAfterBars(BallotInsight after, Ballot before, ChartWords words) {
    /** The charts; none for a ballot that repeats no other, or has no item in common with its first run. */
    public static List<Drawing> pages(BallotInsight after, ChartWords words, Frame frame) {
        if (after.movements().isEmpty()) {
            return List.of();
        }
        return !new VotedItems(after).isChoice() && after.movements().size() == 1
                ? RunBars.pages(after, words, frame)
                : new BeforeAfterBars(after, after.earlier().getFirst().ballot(), words).pages(frame);
    }

    private List<Drawing> pages(Frame frame) {
        var entries = new ArrayList<BarKey.KeyEntry>();
        for (var group : Group.values()) {
            if (shown(before, group)) {
                entries.add(entry("drawing.before", group, true, before));
            }
            if (shown(after.ballot(), group)) {
                entries.add(entry("drawing.after", group, false, after.ballot()));
            }
        }
        var key = new BarKey(frame, entries, BarsBySide.notSplitNote(after, words));
        var title = words.get("drawing.movement.title", after.ballot().question());
        long most = Math.max(before.voterCount(Group.ROOM), after.voters(Group.ROOM));
        return new VotedItems(after).isChoice()
                ? new BarRows(frame, words, title, key, most * after.ballot().highestValue()).pages(rows())
                : new Ratings(frame, words, title, key, BarsBySide.valueLabels(after, words), most).pages(ratings());
    }

    private BarKey.KeyEntry entry(String text, Group group, boolean pale, Ballot ballot) {
        return new BarKey.KeyEntry(group, pale, words.get(text, words.name(group), ballot.voterCount(group)));
    }

    /** Whether a group is shown: the sides if the ballot is split, otherwise the room. */
    private static boolean shown(Ballot ballot, Group group) {
        return ballot.voterCount(group) > 0 && (group == Group.ROOM) != ballot.isSplit();
    }

    private List<BarRow> rows() {
        int each = after.ballot().highestValue();
        return after.movements().stream()
                .map(movement -> new BarRow(
                        movement.after().label(),
                        bars(movement, GroupResult::votes, result -> (long) result.voters() * each)
                                .flatMap(Optional::stream)
                                .toList()))
                .toList();
    }

    private List<RatingBars> ratings() {
        int values = after.ballot().highestValue() - after.ballot().lowestValue() + 1;
        return after.movements().stream()
                .map(movement -> RatingBars.of(
                        movement.after().label(),
                        values,
                        value -> bars(
                                movement,
                                result -> result.distribution().counts().get(value),
                                GroupResult::voters)))
                .toList();
    }

    private Stream<Optional<Bar>> bars(
            Movement movement, ToLongFunction<GroupResult> count, ToLongFunction<GroupResult> total) {
        return Stream.of(Group.values())
                .flatMap(group -> Stream.of(
                        bar(movement.before(), before, group, true, count, total),
                        bar(movement.after(), after.ballot(), group, false, count, total)));
    }

    private static Optional<Bar> bar(
            ItemInsight item,
            Ballot ballot,
            Group group,
            boolean pale,
            ToLongFunction<GroupResult> count,
            ToLongFunction<GroupResult> total) {
        return item.resultOf(group)
                .filter(result -> shown(ballot, group))
                .map(result -> new Bar(group, pale, count.applyAsLong(result), total.applyAsLong(result)));
    }
}
