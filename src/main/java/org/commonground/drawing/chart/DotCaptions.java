package org.commonground.drawing.chart;

import org.commonground.insight.BallotInsight;
import org.commonground.workshop.record.Ballot.Group;

/** Sentences about a vote with dots. */
record DotCaptions(ChartWords words) implements KindCaptions {

    @Override
    public String room(BallotInsight insight) {
        return ChartWords.leader(insight, item -> item.supporters(Group.ROOM))
                .map(item -> words.get(
                        "drawing.say.dots.most",
                        words.quoted(item),
                        item.supporters(Group.ROOM),
                        insight.voters(Group.ROOM)))
                .orElseGet(() -> words.get("drawing.say.no_most", insight.voters(Group.ROOM)));
    }

    @Override
    public String sides(BallotInsight insight) {
        return insight.byCommonGround().stream()
                .filter(ChartWords::halfOfEach)
                .findFirst()
                .map(item -> words.get(
                        ChartWords.isSmall(item)
                                ? "drawing.say.dots.few"
                                : ChartWords.mostOfEach(item) ? "drawing.say.dots.both" : "drawing.say.dots.half",
                        words.quoted(item),
                        words.support(item)))
                .orElseGet(() -> words.belowHalf(
                        insight,
                        words.get("drawing.say.dots.none", insight.voters(Group.MARKETING), insight.voters(Group.IT))));
    }

    @Override
    public String talkFirst(BallotInsight insight) {
        var item = insight.talkFirst().getFirst();
        return words.get("drawing.say.apart", insight.furthestApart().size(), words.quoted(item), words.support(item));
    }
}
