package org.commonground.ui.roomview;

import static org.commonground.workshop.WorkshopBuilder.dotted;
import static org.commonground.workshop.WorkshopBuilder.scale;
import static org.commonground.workshop.WorkshopBuilder.voters;
import static org.commonground.workshop.WorkshopBuilder.voting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.StepKind.Picture;
import org.commonground.programme.model.VoteKind;
import org.commonground.session.LiveControls;
import org.commonground.session.RoomWorkshops;
import org.commonground.workshop.RankedVotes;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;

/** Invented workshops that look at a result: every picture, as full as it gets. */
final class Reveals {

    private static final VoteKind.Scale PAIN =
            new VoteKind.Scale(List.of("Runs smoothly", "", "A nuisance", "", "Customers leave over it"));
    private static final List<String> COLUMNS = List.of("Attract", "Engage", "Buy", "Use", "Get help", "Advocate");

    private Reveals() {}

    static Map<String, Workshop> all() {
        var all = new LinkedHashMap<String, Workshop>();
        all.put("reveal-pain", seen(pain(12, 12, 3), Picture.GAP_LIST));
        all.put("reveal-pain-map", seen(pain(4, 4, 0), Picture.COMMON_GROUND_MAP));
        all.put("reveal-pain-sayings", seen(rated(PAIN, RoomWorkshops.SAYINGS, 4, 3, 0), Picture.BARS));
        all.put("reveal-ten", seen(rated(scale(10), List.of("How likely?"), 12, 12, 3), Picture.BARS));
        all.put("reveal-tied-5", seen(tied(5), Picture.COMMON_GROUND_MAP));
        all.put("reveal-tied-12", seen(tied(12), Picture.COMMON_GROUND_MAP));
        all.put("reveal-tied-25", seen(tied(25), Picture.COMMON_GROUND_MAP));
        all.put("reveal-tied-40", seen(tied(40), Picture.BARS));
        all.put("reveal-moments-8", seen(moments(4, 4), Picture.COMMON_GROUND_MAP));
        all.put("reveal-moments-20", seen(moments(10, 10), Picture.COMMON_GROUND_MAP));
        all.put("reveal-moments-bars", seen(moments(10, 10), Picture.BARS));
        all.put("reveal-points", points());
        all.put("reveal-ranking", ranking(4, 4, COLUMNS));
        all.put("reveal-ranking-long", ranking(12, 12, RoomWorkshops.SAYINGS));
        all.put("reveal-consent", consent());
        all.put("reveal-matrix", matrix());
        all.put("reveal-runs", runs());
        all.put("reveal-room-only", roomOnly());
        return all;
    }

    /** The same ballots, looked at in a step of its own. */
    private static Workshop seen(WorkshopBuilder room, Picture picture) {
        var step = RoomWorkshops.step(
                new StepKind.Reveal(List.of("vote", "again"), picture), "Why do we see it differently?");
        return RoomWorkshops.with(RoomWorkshops.on(step), room.workshop().ballots());
    }

    private static Workshop held(WorkshopBuilder room, String step) {
        room.apply(LiveControls.goTo(room.workshop(), room.idsAndClock, step));
        return room.workshop();
    }

    private static WorkshopBuilder pain(int marketing, int it, int joint) {
        return rated(PAIN, COLUMNS, marketing, it, joint);
    }

    /** With what the sides expected of each other. */
    private static WorkshopBuilder rated(VoteKind.Scale scale, List<String> items, int marketing, int it, int joint) {
        var room = voting(scale, items, true);
        room.open();
        var random = new Random(5);
        var voters = voters(marketing, it, joint);
        var answers = counts(room, voters, random);
        var guesses = counts(room, voters.subList(0, 2), random);
        var ballot = Ballots.open(room.workshop()).orElseThrow();
        room.apply(Ballots.close(
                room.workshop(),
                room.idsAndClock,
                ballot.id(),
                new Ballots.VoteCounts(voters, answers),
                new Ballots.VoteCounts(voters.subList(0, 2), guesses)));
        room.apply(Ballots.reveal(room.workshop(), room.idsAndClock, ballot.id()));
        return room;
    }

    /** Everybody answers each item at random. */
    private static List<Ballot.Count> counts(WorkshopBuilder room, List<Ballot.GroupSize> voters, Random random) {
        var counts = new ArrayList<Ballot.Count>();
        var ballot = room.ballot();
        for (var size : voters) {
            for (var line : ballot.items()) {
                for (int person = 0; person < size.voters(); person++) {
                    int value = ballot.lowestValue() + random.nextInt(ballot.highestValue() - ballot.lowestValue() + 1);
                    counts.add(new Ballot.Count(size.group(), line.id(), value, 1));
                }
            }
        }
        return counts;
    }

    /** Three dots each on the 45 cards of a map; some cards are liked by many. */
    private static WorkshopBuilder moments(int marketing, int it) {
        var random = new Random(8);
        var dots = new int[2][45];
        for (int side = 0; side < 2; side++) {
            for (int dot = 0; dot < 3 * (side == 0 ? marketing : it); dot++) {
                int item = (int) Math.min(44, Math.abs(random.nextGaussian()) * 16);
                dots[side][item] = Math.min(dots[side][item] + 1, side == 0 ? marketing : it);
            }
        }
        return dotted(marketing, it, dots[0], dots[1]);
    }

    private static WorkshopBuilder tied(int items) {
        var all = new int[items];
        java.util.Arrays.fill(all, 4);
        return dotted(4, 4, all, all);
    }

    /** Shared out by each side, then as it was agreed. */
    private static Workshop points() {
        var room = voting(new VoteKind.Points(100), RoomWorkshops.SAYINGS);
        room.open();
        share(room, 50, 10, 10, 10, 10, 10);
        room.open("again", Ballot.VotingMethod.OPEN, 3);
        share(room, 30, 20, 20, 10, 10, 10);
        return held(room, "again");
    }

    private static void share(WorkshopBuilder room, int... each) {
        var counts = new ArrayList<Ballot.Count>();
        for (int i = 0; i < each.length; i++) {
            counts.addAll(room.chosen(Group.MARKETING, i, each[i], 4));
            counts.addAll(room.chosen(Group.IT, i, each[each.length - 1 - i], 4));
        }
        room.close(voters(4, 4, 0), counts).reveal();
    }

    /** With reservations as long as they may be. */
    private static Workshop consent() {
        var room = voting(new VoteKind.Consent(), List.of("For all of them, we will answer."));
        room.open();
        room.close(voters(4, 3, 1), counts(room, voters(4, 3, 1), new Random(2)))
                .reveal();
        room.apply(Agreements.addDecision(
                room.workshop(),
                room.idsAndClock,
                "We will answer.",
                java.util.Optional.of("vote"),
                java.util.Optional.of(room.ballot().id())));
        var decision = room.workshop().decisions().getFirst().id();
        for (var words :
                List.of("Not before the summer.", "Wörter und ".repeat(40).strip(), RoomWorkshops.SAYINGS.get(2))) {
            room.apply(Agreements.addReservation(room.workshop(), decision, words, java.util.Optional.empty()));
        }
        return held(room, "vote");
    }

    private static Workshop ranking(int marketing, int it, List<String> items) {
        var random = new Random(8);
        return held(
                RankedVotes.held(
                        orders(marketing, items.size(), random),
                        orders(it, items.size(), random),
                        Ballot.VotingMethod.PAPER,
                        items),
                "vote");
    }

    private static List<String> orders(int people, int items, Random random) {
        var orders = new ArrayList<String>();
        for (int person = 0; person < people; person++) {
            var ranks = new ArrayList<>(
                    IntStream.rangeClosed(1, items).mapToObj(String::valueOf).toList());
            Collections.shuffle(ranks, random);
            orders.add(String.join("", ranks));
        }
        return orders;
    }

    private static Workshop matrix() {
        var room = voting(PAIN, RoomWorkshops.SAYINGS);
        room.open();
        room.close(voters(4, 4, 0), counts(room, voters(4, 4, 0), new Random(3)))
                .reveal();
        room.open("again", Ballot.VotingMethod.OPEN, 3);
        room.close(voters(4, 4, 0), counts(room, voters(4, 4, 0), new Random(4)))
                .reveal();
        return seen(room, Picture.MATRIX);
    }

    /** Stages, at the workshop and at three check-ins. */
    private static Workshop runs() {
        var room = voting(PAIN, List.of("How we work together"));
        for (int run = 0; run < 4; run++) {
            if (run > 0) {
                room.carry();
            }
            room.open();
            room.close(voters(4, 4, 0), counts(room, voters(4, 4, 0), new Random(run)))
                    .reveal();
        }
        return held(room, "vote");
    }

    /** A side too small to be told apart. */
    private static Workshop roomOnly() {
        var room = voting(PAIN, COLUMNS);
        room.open("vote", Ballot.VotingMethod.PAPER, 3);
        room.close(voters(2, 5, 0), counts(room, voters(2, 5, 0), new Random(6)))
                .reveal();
        return held(room, "vote");
    }
}
