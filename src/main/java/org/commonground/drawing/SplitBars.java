package org.commonground.drawing;

import java.util.List;
import java.util.Optional;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.GroupResult;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Details;
import org.commonground.workshop.Shares;
import org.commonground.workshop.Workshop;

/** The points that each side gave to each item, as pale bars, and the agreed split. */
public final class SplitBars {

    private SplitBars() {}

    /** The bars, on as many pages as they need. @param insight of a ballot in which each side shared out points */
    public static List<Drawing> pages(BallotInsight insight, Workshop workshop, Words words, Frame frame) {
        var details = workshop.details();
        long most = insight.ballot().highest();
        var key = new BarKey(
                frame,
                List.of(
                        entry(Group.MARKETING, details, words),
                        entry(Group.IT, details, words),
                        new BarKey.Entry(Group.JOINT, false, words.get("drawing.split.agreed"))),
                "");
        var rows = insight.items().stream()
                .map(item -> new BarRow(
                        item.label(),
                        List.of(
                                new Bar(Group.MARKETING, true, given(item.of(Group.MARKETING)), most),
                                new Bar(Group.IT, true, given(item.of(Group.IT)), most),
                                new Bar(
                                        Group.JOINT,
                                        false,
                                        Shares.agreed(workshop, item.line()).orElse(0),
                                        most))))
                .toList();
        var title = words.get("drawing.split.title", insight.ballot().question());
        return new BarRows(frame, words, title, key, most).pages(rows);
    }

    private static BarKey.Entry entry(Group group, Details details, Words words) {
        return new BarKey.Entry(group, true, Marks.name(group, details, words));
    }

    private static long given(Optional<GroupResult> result) {
        return result.map(GroupResult::votes).orElse(0L);
    }
}
