package org.commonground.drawing.chart;

import org.commonground.insight.BallotInsight;
import org.commonground.workshop.record.Ballot.Group;

/** Sentences about a vote with dots. */
record DotCaptions(CaptionParts parts) implements KindCaptions {

    @Override
    public String room(BallotInsight insight) {
        return CaptionParts.leader(insight, item -> item.supporters(Group.ROOM))
                .map(item -> parts.get(
                        "drawing.say.dots.most",
                        parts.quoted(item),
                        item.supporters(Group.ROOM),
                        insight.voters(Group.ROOM)))
                .orElseGet(() -> parts.get("drawing.say.no_most", insight.voters(Group.ROOM)));
    }

    @Override
    public String sides(BallotInsight insight) {
        return insight.byCommonGround().stream()
                .filter(CaptionParts::halfOfEach)
                .findFirst()
                .map(item -> parts.get(
                        CaptionParts.isSmall(item)
                                ? "drawing.say.dots.few"
                                : CaptionParts.mostOfEach(item) ? "drawing.say.dots.both" : "drawing.say.dots.half",
                        parts.quoted(item),
                        parts.support(item)))
                .orElseGet(() ->
                        parts.get("drawing.say.dots.none", insight.voters(Group.MARKETING), insight.voters(Group.IT)));
    }

    @Override
    public String talkFirst(BallotInsight insight) {
        var item = insight.talkFirst().getFirst();
        return parts.get("drawing.say.apart", insight.furthestApart().size(), parts.quoted(item), parts.support(item));
    }
}
