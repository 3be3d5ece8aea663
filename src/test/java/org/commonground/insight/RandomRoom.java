package org.commonground.insight;

import static org.commonground.workshop.WorkshopBuilder.options;
import static org.commonground.workshop.WorkshopBuilder.scale;
import static org.commonground.workshop.WorkshopBuilder.voters;
import static org.commonground.workshop.WorkshopBuilder.voting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Count;
import org.commonground.workshop.record.Ballot.Group;
import org.commonground.workshop.record.Ballot.GroupSize;

/** A room of any size that votes in any way, by a seed: vote by vote, so that the votes can be shuffled, and the sides swapped. */
final class RandomRoom {

    /** One person's answer for an item of a ballot; run 0 and 1 are answers, 2 is what the other side is expected to say in run 0. */
    private record Vote(int run, Group group, int item, int value) {}

    private final VoteKind kind;
    private final int items;
    private final Ballot.VotingMethod way;
    private final boolean repeated;
    private final List<GroupSize> voters;
    private final List<Vote> votes = new ArrayList<>();

    RandomRoom(long seed) {
        var random = new Random(seed);
        items = 1 + random.nextInt(5);
        kind = switch (random.nextInt(5)) {
            case 0 -> new VoteKind.Dots(2 * items, 2);
            case 1 -> scale(2 + random.nextInt(6));
            case 2 -> new VoteKind.Points(10);
            case 3 -> items > 1 ? new VoteKind.Ranking() : new VoteKind.Consent();
            default -> new VoteKind.Consent();
        };
        way = kind instanceof VoteKind.Consent || random.nextBoolean()
                ? Ballot.VotingMethod.OPEN
                : Ballot.VotingMethod.PAPER;
        repeated = random.nextInt(3) == 0;
        // Three at least: fewer cannot vote in secret.
        voters = voters(1 + random.nextInt(12), 2 + random.nextInt(11), random.nextInt(5));
        for (int run = 0; run < 3; run++) {
            for (var side : voters) {
                for (int person = 0; person < side.voters(); person++) {
                    vote(run, side.group(), random);
                }
            }
        }
    }

    private void vote(int run, Group group, Random random) {
        int left = 10;
        var ranks = new ArrayList<>(IntStream.rangeClosed(1, items).boxed().toList());
        Collections.shuffle(ranks, random);
        for (int item = 0; item < items; item++) {
            int value = switch (kind) {
                case VoteKind.Dots dots -> random.nextInt(3);
                case VoteKind.Scale scale -> 1 + random.nextInt(scale.size());
                case VoteKind.Points points -> item == items - 1 ? left : random.nextInt(left + 1);
                case VoteKind.Consent consent -> random.nextInt(6);
                case VoteKind.Ranking ranking -> ranks.get(item);
            };
            left -= value;
            votes.add(new Vote(run, group, item, value));
        }
    }

    /** What the room says. */
    Workshop voted() {
        return voted(false, votes);
    }

    /** What it says with the sides swapped. */
    Workshop mirrored() {
        return voted(true, votes);
    }

    /** What it says when the votes come in in another order. */
    Workshop shuffled(Random random) {
        var order = new ArrayList<>(votes);
        Collections.shuffle(order, random);
        return voted(false, order);
    }

    private Workshop voted(boolean swapped, List<Vote> order) {
        var room = voting(kind, options(items), kind instanceof VoteKind.Scale);
        run(room, "vote", 0, swapped, order);
        if (repeated) {
            run(room, "again", 1, swapped, order);
        }
        return room.workshop();
    }

    private void run(WorkshopBuilder room, String step, int run, boolean swapped, List<Vote> order) {
        room.open(step, way, 3);
        var ballot = Ballots.open(room.workshop()).orElseThrow();
        var sizes = voters.stream()
                .map(size -> new GroupSize(group(size.group(), swapped), size.voters()))
                .toList();
        boolean predicted = Ballots.predictionOf(room.workshop(), ballot.id()).isPresent();
        room.apply(Ballots.close(
                room.workshop(),
                room.idsAndClock,
                ballot.id(),
                new Ballots.VoteCounts(sizes, counts(ballot, run, swapped, order)),
                predicted
                        ? new Ballots.VoteCounts(
                                sizes.stream()
                                        .filter(size -> size.group() != Group.JOINT)
                                        .toList(),
                                counts(ballot, 2, swapped, order).stream()
                                        .filter(count -> count.group() != Group.JOINT)
                                        .toList())
                        : Ballots.VoteCounts.NONE));
        room.apply(Ballots.reveal(room.workshop(), room.idsAndClock, ballot.id()));
    }

    private static List<Count> counts(Ballot ballot, int run, boolean swapped, List<Vote> order) {
        return order.stream()
                .filter(vote -> vote.run() == run)
                .map(vote -> new Count(
                        group(vote.group(), swapped),
                        ballot.items().get(vote.item()).id(),
                        vote.value(),
                        1))
                .toList();
    }

    private static Group group(Group group, boolean swapped) {
        return switch (group) {
            case MARKETING -> swapped ? Group.IT : group;
            case IT -> swapped ? Group.MARKETING : group;
            case JOINT, ROOM -> group;
        };
    }
}
