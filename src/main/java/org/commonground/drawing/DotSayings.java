package org.commonground.drawing;

import org.commonground.insight.BallotInsight;
import org.commonground.workshop.Ballot.Group;

/** Sentences about a vote with dots. */
record DotSayings(Telling tell) implements KindSayings {

    @Override
    public String room(BallotInsight insight) {
        return Telling.ahead(
                        insight,
                        item -> item.of(Group.ROOM)
                                .map(room -> (long) room.support().votes())
                                .orElse(0L))
                .map(item -> tell.get(
                        "drawing.say.dots.most",
                        tell.quoted(item),
                        item.of(Group.ROOM).orElseThrow().support().votes(),
                        insight.voters(Group.ROOM)))
                .orElseGet(() -> tell.get("drawing.say.no_most", insight.voters(Group.ROOM)));
    }

    @Override
    public String sides(BallotInsight insight) {
        return insight.byCommonGround().stream()
                .filter(Telling::halfOfEach)
                .findFirst()
                .map(item -> tell.get(
                        Telling.few(item)
                                ? "drawing.say.dots.few"
                                : Telling.mostOfEach(item) ? "drawing.say.dots.both" : "drawing.say.dots.half",
                        tell.quoted(item),
                        tell.support(item)))
                .orElseGet(() ->
                        tell.get("drawing.say.dots.none", insight.voters(Group.MARKETING), insight.voters(Group.IT)));
    }

    @Override
    public String talkFirst(BallotInsight insight) {
        var item = insight.talkFirst().getFirst();
        return tell.get("drawing.say.apart", tell.quoted(item), tell.support(item));
    }
}
