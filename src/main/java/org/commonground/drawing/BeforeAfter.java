package org.commonground.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.GroupResult;
import org.commonground.insight.ItemInsight;
import org.commonground.insight.Movement;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Details;

/**
 * A repeated ballot compared with its first run, by side: the first run as pale bars, the repeat as full bars below. For shared-out
 * points, the points of each side are above the agreed split. A single rated question is shown run by run.
 */
record BeforeAfter(BallotInsight after, Ballot before, Details details, Words words) {
    /** The charts; none for a ballot that repeats no other, or has no item in common with its first run. */
    public static List<Drawing> pages(BallotInsight after, Details details, Words words, Frame frame) {
        if (after.movements().isEmpty()) {
            return List.of();
        }
        return !new Chosen(after).isChoice() && after.movements().size() == 1
                ? RunBars.pages(after, details, words, frame)
                : new BeforeAfter(after, after.earlier().getFirst().ballot(), details, words).pages(frame);
    }

    private List<Drawing> pages(Frame frame) {
        var entries = new ArrayList<BarKey.Entry>();
        for (var group : Group.values()) {
            if (shown(before, group)) {
                entries.add(entry("drawing.before", group, true, before));
            }
            if (shown(after.ballot(), group)) {
                entries.add(entry("drawing.after", group, false, after.ballot()));
            }
        }
        var key = new BarKey(frame, entries, BarsBySide.notSplit(after, words));
        var title = words.get("drawing.movement.title", after.ballot().question());
        long most = Math.max(before.size(Group.ROOM), after.voters(Group.ROOM));
        return new Chosen(after).isChoice()
                ? new BarRows(frame, words, title, key, most * after.ballot().highest()).pages(rows())
                : new Ratings(frame, words, title, key, BarsBySide.labels(after, words), most).pages(ratings());
    }

    private BarKey.Entry entry(String text, Group group, boolean pale, Ballot ballot) {
        return new BarKey.Entry(group, pale, words.get(text, Marks.name(group, details, words), ballot.size(group)));
    }

    /** Whether a group is shown: the sides if the ballot is split, otherwise the room. */
    private static boolean shown(Ballot ballot, Group group) {
        return ballot.size(group) > 0 && (group == Group.ROOM) != ballot.split();
    }

    private List<BarRow> rows() {
        int each = after.ballot().highest();
        return after.movements().stream()
                .map(movement -> new BarRow(
                        movement.after().label(),
                        bars(movement, GroupResult::votes, result -> (long) result.voters() * each)))
                .toList();
    }

    private List<RatingBars> ratings() {
        return after.movements().stream()
                .map(movement -> new RatingBars(
                        movement.after().label(),
                        IntStream.rangeClosed(
                                        0,
                                        after.ballot().highest()
                                                - after.ballot().lowest())
                                .mapToObj(i -> bars(
                                        movement,
                                        result -> result.given().counts().get(i),
                                        GroupResult::voters))
                                .toList()))
                .toList();
    }

    private List<Bar> bars(Movement movement, ToLongFunction<GroupResult> count, ToLongFunction<GroupResult> of) {
        var bars = new ArrayList<Bar>();
        for (var group : Group.values()) {
            bar(movement.before(), before, group, true, count, of).ifPresent(bars::add);
            bar(movement.after(), after.ballot(), group, false, count, of).ifPresent(bars::add);
        }
        return bars;
    }

    private static Optional<Bar> bar(
            ItemInsight item,
            Ballot ballot,
            Group group,
            boolean pale,
            ToLongFunction<GroupResult> count,
            ToLongFunction<GroupResult> of) {
        return item.of(group)
                .filter(result -> shown(ballot, group))
                .map(result -> new Bar(group, pale, count.applyAsLong(result), of.applyAsLong(result)));
    }
}
