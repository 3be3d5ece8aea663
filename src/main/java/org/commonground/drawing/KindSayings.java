package org.commonground.drawing;

import java.util.Optional;
import java.util.function.ToLongFunction;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.ItemInsight;

/** What a vote of one kind says: of the room, of the two sides, and of the item on which they are furthest apart. */
sealed interface KindSayings permits DotSayings, PointSayings, ScaleSayings {

    String room(BallotInsight insight);

    /** Only for a ballot that is split. */
    String sides(BallotInsight insight);

    /** Only where there is something to talk about first. */
    String talkFirst(BallotInsight insight);

    /** The one item that has more than every other, if there is one. */
    static Optional<ItemInsight> ahead(BallotInsight insight, ToLongFunction<ItemInsight> number) {
        long most = insight.items().stream().mapToLong(number).max().orElse(0);
        var first = insight.items().stream()
                .filter(item -> number.applyAsLong(item) == most)
                .toList();
        return first.size() == 1 && most > 0 ? Optional.of(first.getFirst()) : Optional.empty();
    }
}
