package org.commonground.drawing.chart;

import java.util.Optional;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.ItemInsight;
import org.commonground.workshop.record.Ballot.Group;

/** Sentences about a vote with points. */
record PointCaptions(CaptionParts parts) implements KindCaptions {

    @Override
    public String room(BallotInsight insight) {
        return CaptionParts.leader(insight, item -> item.votes(Group.ROOM))
                .map(item -> parts.get(
                        "drawing.say.points.most",
                        parts.quoted(item),
                        item.votes(Group.ROOM),
                        available(insight, Group.ROOM),
                        insight.voters(Group.ROOM)))
                .orElseGet(() -> parts.get("drawing.say.no_most", insight.voters(Group.ROOM)));
    }

    @Override
    public String sides(BallotInsight insight) {
        var marketing = CaptionParts.leader(insight, item -> item.votes(Group.MARKETING));
        var it = CaptionParts.leader(insight, item -> item.votes(Group.IT));
        if (insight.ballot().isBySide()) {
            return shares(marketing, it);
        }
        int n = insight.voters(Group.MARKETING);
        int m = insight.voters(Group.IT);
        if (marketing.isEmpty() || it.isEmpty()) {
            return parts.get("drawing.say.points.level", n, m);
        }
        var one = marketing.get();
        var other = it.get();
        return one.equals(other)
                ? parts.get("drawing.say.points.both", parts.quoted(one), bySide(insight, one), n, m)
                : parts.get(
                        "drawing.say.points.two",
                        parts.quoted(one),
                        bySide(insight, one),
                        parts.quoted(other),
                        bySide(insight, other),
                        n,
                        m);
    }

    /** A sentence about points that each side shared out together; there are no single voters to count. */
    private String shares(Optional<ItemInsight> marketing, Optional<ItemInsight> it) {
        return marketing.isPresent() && marketing.equals(it)
                ? parts.get("drawing.say.shares.both", parts.quoted(marketing.get()))
                : parts.get("drawing.say.shares.two");
    }

    @Override
    public String talkFirst(BallotInsight insight) {
        var item = insight.talkFirst().getFirst();
        return parts.get(
                "drawing.say.apart", insight.furthestApart().size(), parts.quoted(item), bySide(insight, item));
    }

    private String bySide(BallotInsight insight, ItemInsight item) {
        return parts.bySide(
                item.votes(Group.MARKETING),
                available(insight, Group.MARKETING),
                item.votes(Group.IT),
                available(insight, Group.IT));
    }

    private static long available(BallotInsight insight, Group group) {
        return (long) insight.voters(group) * insight.ballot().highestValue();
    }
}
