package org.commonground.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commonground.insight.BallotInsight;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Count;
import org.commonground.workshop.record.Ballot.Group;
import org.commonground.workshop.record.ItemLetters;

/** Rankings for tests: each order is the ranks of the items, from the first item on. */
public final class RankedVotes {

    private RankedVotes() {}

    public static BallotInsight revealed(List<String> marketing, List<String> it) {
        return revealed(marketing, it, Ballot.VotingMethod.PAPER);
    }

    public static BallotInsight revealed(List<String> marketing, List<String> it, Ballot.VotingMethod way) {
        return held(marketing, it, way, items(marketing.getFirst().length())).insight();
    }

    public static List<String> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "Item " + ItemLetters.of(i))
                .toList();
    }

    /** A workshop that has held and revealed the ranking. */
    public static WorkshopBuilder held(
            List<String> marketing, List<String> it, Ballot.VotingMethod way, List<String> items) {
        var room = WorkshopBuilder.voting(new VoteKind.Ranking(), items);
        room.open("vote", way, 3);
        return room.close(
                        WorkshopBuilder.voters(marketing.size(), it.size(), 0),
                        counts(room.ballot(), Group.MARKETING, marketing),
                        counts(room.ballot(), Group.IT, it))
                .reveal();
    }

    public static List<Count> counts(Ballot ballot, Group group, List<String> orders) {
        var counts = new ArrayList<Count>();
        for (var order : orders) {
            for (int item = 0; item < order.length(); item++) {
                counts.add(new Count(group, ballot.items().get(item).id(), order.charAt(item) - '0', 1));
            }
        }
        return counts;
    }
}
