package org.commonground.drawing.chart;

import org.commonground.insight.BallotInsight;
import org.commonground.insight.RankedItem;
import org.commonground.workshop.record.Ballot.Group;

/** Sentences about a ranking: what comes first, and where the two orders differ most, by mean rank. */
record RankingCaptions(ChartWords words) implements KindCaptions {

    @Override
    public String room(BallotInsight insight) {
        return words.get("drawing.say.rank.room", first(insight, Group.ROOM), insight.voters(Group.ROOM));
    }

    @Override
    public String sides(BallotInsight insight) {
        return words.get(
                "drawing.say.rank.sides",
                words.name(Group.MARKETING),
                first(insight, Group.MARKETING),
                words.name(Group.IT),
                first(insight, Group.IT),
                insight.voters(Group.MARKETING),
                insight.voters(Group.IT));
    }

    /** The first item of an order with its mean rank, or how many share the first place. */
    private String first(BallotInsight insight, Group group) {
        var first = RankedItem.order(insight, group).stream()
                .filter(ranked -> ranked.place() == 1)
                .toList();
        int items = insight.items().size();
        double mean = first.getFirst().meanRank();
        return first.size() == 1
                ? words.get(
                        "drawing.say.rank.first", words.quoted(first.getFirst().item()), mean, items)
                : words.get("drawing.say.rank.level", first.size(), mean, items);
    }

    @Override
    public String talkFirst(BallotInsight insight) {
        var item = insight.talkFirst().getFirst();
        return words.get(
                "drawing.say.rank.apart",
                insight.furthestApart().size(),
                words.quoted(item),
                words.name(Group.MARKETING),
                RankedItem.placeOf(insight, item, Group.MARKETING),
                item.mean(Group.MARKETING).orElseThrow(),
                words.name(Group.IT),
                RankedItem.placeOf(insight, item, Group.IT),
                item.mean(Group.IT).orElseThrow(),
                insight.voters(Group.MARKETING),
                insight.voters(Group.IT));
    }
}
