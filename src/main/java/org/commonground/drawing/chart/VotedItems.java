package org.commonground.drawing.chart;

import java.util.Comparator;
import java.util.List;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.ItemInsight;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.record.Ballot.Group;

/**
 * The items of a ballot that somebody voted for, most votes first. With forty items and three dots each, most items have none.
 */
record VotedItems(BallotInsight all) {

    /** Whether the ballot was a choice between items (dots or points), not a rating or an order. */
    boolean isChoice() {
        return switch (all.ballot().kind()) {
            case VoteKind.Dots _, VoteKind.Points _ -> true;
            case VoteKind.Scale _, VoteKind.Consent _, VoteKind.Ranking _ -> false;
        };
    }

    /** The same ballot with these items only. */
    BallotInsight withVotesOnly() {
        return new BallotInsight(all.ballot(), items(), all.predictions(), all.earlier(), all.movements());
    }

    private List<ItemInsight> items() {
        return all.items().stream()
                .filter(item -> item.votes(Group.ROOM) > 0)
                .sorted(Comparator.comparingLong(item -> -item.votes(Group.ROOM)))
                .toList();
    }

    /** A note with the number of items that nobody chose; "" if there are none. */
    String note(ChartWords words) {
        int of = all.items().size();
        int none = of - items().size();
        return none == 0 ? "" : words.get("drawing.bars.not_chosen", none, of);
    }
}
