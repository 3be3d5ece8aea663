package org.commonground.drawing;

import org.commonground.insight.BallotInsight;

/** What a vote of one kind says: of the room, of the two sides, and of the item on which they are furthest apart. */
sealed interface KindSayings permits DotSayings, PointSayings, ScaleSayings {

    String room(BallotInsight insight);

    /** Only for a ballot that is split. */
    String sides(BallotInsight insight);

    /** Only where there is something to talk about first. */
    String talkFirst(BallotInsight insight);
}
