package org.commonground.drawing;

import java.util.Optional;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.GroupResult;
import org.commonground.insight.ItemInsight;
import org.commonground.workshop.Ballot.Group;

/** Sentences about a vote with points. */
record PointSayings(Telling tell) implements KindSayings {

    @Override
    public String room(BallotInsight insight) {
        return Telling.ahead(insight, item -> given(item, Group.ROOM))
                .map(item -> tell.get(
                        "drawing.say.points.most",
                        tell.quoted(item),
                        given(item, Group.ROOM),
                        all(insight, Group.ROOM),
                        insight.voters(Group.ROOM)))
                .orElseGet(() -> tell.get("drawing.say.no_most", insight.voters(Group.ROOM)));
    }

    @Override
    public String sides(BallotInsight insight) {
        var marketing = Telling.ahead(insight, item -> given(item, Group.MARKETING));
        var it = Telling.ahead(insight, item -> given(item, Group.IT));
        if (insight.ballot().bySide()) {
            return shares(marketing, it);
        }
        int n = insight.voters(Group.MARKETING);
        int m = insight.voters(Group.IT);
        if (marketing.isEmpty() || it.isEmpty()) {
            return tell.get("drawing.say.points.level", n, m);
        }
        var one = marketing.get();
        var other = it.get();
        return one.equals(other)
                ? tell.get("drawing.say.points.both", tell.quoted(one), bySide(insight, one), n, m)
                : tell.get(
                        "drawing.say.points.two",
                        tell.quoted(one),
                        bySide(insight, one),
                        tell.quoted(other),
                        bySide(insight, other),
                        n,
                        m);
    }

    /** A sentence about points that each side shared out together; there are no single voters to count. */
    private String shares(Optional<ItemInsight> marketing, Optional<ItemInsight> it) {
        return marketing.isPresent() && marketing.equals(it)
                ? tell.get("drawing.say.shares.both", tell.quoted(marketing.get()))
                : tell.get("drawing.say.shares.two");
    }

    @Override
    public String talkFirst(BallotInsight insight) {
        var item = insight.talkFirst().getFirst();
        return tell.get("drawing.say.apart", tell.quoted(item), bySide(insight, item));
    }

    private String bySide(BallotInsight insight, ItemInsight item) {
        return tell.bySide(
                given(item, Group.MARKETING),
                all(insight, Group.MARKETING),
                given(item, Group.IT),
                all(insight, Group.IT));
    }

    private static long given(ItemInsight item, Group group) {
        return item.of(group).map(GroupResult::votes).orElse(0L);
    }

    private static long all(BallotInsight insight, Group group) {
        return (long) insight.voters(group) * insight.ballot().highest();
    }
}
