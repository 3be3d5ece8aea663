package org.commonground.drawing.chart;

import java.util.Optional;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.ItemInsight;
import org.commonground.workshop.record.Ballot.Group;

/** Sentences about a vote with points. */
record PointCaptions(ChartWords words) implements KindCaptions {

    @Override
    public String room(BallotInsight insight) {
        return ChartWords.leader(insight, item -> item.votes(Group.ROOM))
                .map(item -> words.get(
                        "drawing.say.points.most",
                        words.quoted(item),
                        item.votes(Group.ROOM),
                        available(insight, Group.ROOM),
                        insight.voters(Group.ROOM)))
                .orElseGet(() -> words.get("drawing.say.no_most", insight.voters(Group.ROOM)));
    }

    @Override
    public String sides(BallotInsight insight) {
        var marketing = ChartWords.leader(insight, item -> item.votes(Group.MARKETING));
        var it = ChartWords.leader(insight, item -> item.votes(Group.IT));
        if (insight.ballot().isBySide()) {
            return shares(marketing, it);
        }
        int n = insight.voters(Group.MARKETING);
        int m = insight.voters(Group.IT);
        if (marketing.isEmpty() || it.isEmpty()) {
            return words.get("drawing.say.points.level", n, m);
        }
        var one = marketing.get();
        var other = it.get();
        return one.equals(other)
                ? words.get("drawing.say.points.both", words.quoted(one), bySide(insight, one), n, m)
                : words.get(
                        "drawing.say.points.two",
                        words.quoted(one),
                        bySide(insight, one),
                        words.quoted(other),
                        bySide(insight, other),
                        n,
                        m);
    }

    /** A sentence about points that each side shared out together; there are no single voters to count. */
    private String shares(Optional<ItemInsight> marketing, Optional<ItemInsight> it) {
        return marketing.isPresent() && marketing.equals(it)
                ? words.get("drawing.say.shares.both", words.quoted(marketing.get()))
                : words.get("drawing.say.shares.two");
    }

    @Override
    public String talkFirst(BallotInsight insight) {
        var item = insight.talkFirst().getFirst();
        return words.get(
                "drawing.say.apart", insight.furthestApart().size(), words.quoted(item), bySide(insight, item));
    }

    private String bySide(BallotInsight insight, ItemInsight item) {
        return words.bySide(
                item.votes(Group.MARKETING),
                available(insight, Group.MARKETING),
                item.votes(Group.IT),
                available(insight, Group.IT));
    }

    private static long available(BallotInsight insight, Group group) {
        return (long) insight.voters(group) * insight.ballot().highestValue();
    }
}
