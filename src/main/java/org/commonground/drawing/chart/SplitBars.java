package org.commonground.drawing.chart;

import java.util.List;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.insight.BallotInsight;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.AgreedShares;
import org.commonground.workshop.record.Ballot.Group;

/** The points that each side gave to each item, as pale bars, and the agreed split. */
final class SplitBars {

    private SplitBars() {}

    /** The bars, on as many pages as they need. @param insight of a ballot in which each side shared out points */
    static List<Drawing> pages(BallotInsight insight, Workshop workshop, ChartWords words, Frame frame) {
        long most = insight.ballot().highestValue();
        var key = new BarKey(
                frame,
                List.of(
                        entry(Group.MARKETING, words),
                        entry(Group.IT, words),
                        new BarKey.KeyEntry(Group.JOINT, false, words.get("drawing.split.agreed"))),
                "");
        var rows = insight.items().stream()
                .map(item -> new BarRow(
                        item.label(),
                        List.of(
                                new Bar(Group.MARKETING, true, item.votes(Group.MARKETING), most),
                                new Bar(Group.IT, true, item.votes(Group.IT), most),
                                new Bar(
                                        Group.JOINT,
                                        false,
                                        AgreedShares.agreedPoints(workshop, item.line())
                                                .orElse(0),
                                        most))))
                .toList();
        var title = words.get("drawing.split.title", insight.ballot().question());
        return new BarRows(frame, words, title, key, most).pages(rows);
    }

    private static BarKey.KeyEntry entry(Group group, ChartWords words) {
        return new BarKey.KeyEntry(group, true, words.name(group));
    }
}
