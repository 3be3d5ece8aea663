package org.commonground.drawing.chart;

import org.commonground.insight.BallotInsight;

/** Captions for one kind of vote: about the room, about the two sides, and about the item on which they are furthest apart. */
sealed interface KindCaptions permits DotCaptions, PointCaptions, RankingCaptions, ScaleCaptions {

    String room(BallotInsight insight);

    /** The sides; only for a ballot that is split by side. */
    String sides(BallotInsight insight);

    /** The item to talk about first; only if there is one. */
    String talkFirst(BallotInsight insight);
}
