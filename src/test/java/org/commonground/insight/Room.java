package org.commonground.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonground.programme.Beat;
import org.commonground.programme.Exercise;
import org.commonground.programme.Guide;
import org.commonground.programme.Programme;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.programme.VoteKind;
import org.commonground.programme.VotedOn;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Ballot.Count;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Ballot.GroupSize;
import org.commonground.workshop.Ballots;
import org.commonground.workshop.Change;
import org.commonground.workshop.FollowUps;
import org.commonground.workshop.Pen;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.Workshops;

/** A room that votes on fixed options, for tests. */
public final class Room {

    public final Pen pen = new Pen(new Random(7), Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));
    public final Step step;
    private Workshop workshop;

    public Room(VoteKind kind, List<String> options) {
        this(kind, options, false);
    }

    /** @param predicting whether each side also says what the other will answer */
    public Room(VoteKind kind, List<String> options, boolean predicting) {
        step = vote("vote", kind, options, predicting, Optional.empty());
        var again = vote("again", kind, options, false, Optional.of("vote"));
        var programme =
                new Programme("test", "Test", List.of(new Exercise("e", "Exercise", 10, false, List.of(step, again))));
        workshop = Workshops.create(pen, "Fictional", "", programme, "Marketing", "IT");
    }

    private static Step vote(
            String id, VoteKind kind, List<String> options, boolean predicting, Optional<String> repeatOf) {
        return new Step(
                id,
                Beat.COLLIDE,
                "vote",
                5,
                "Which matter most?",
                new Guide("", "", "", ""),
                new StepKind.Vote(kind, false, new VotedOn.Options(options), predicting, repeatOf));
    }

    public static List<String> options(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(i -> "Option " + i).toList();
    }

    public static VoteKind.Scale scale(int size) {
        return new VoteKind.Scale(options(size));
    }

    public Workshop workshop() {
        return workshop;
    }

    public void apply(Change change) {
        workshop = workshop.after(change);
    }

    public Ballot ballot() {
        return workshop.ballots().getLast();
    }

    public Ballot open() {
        return open("vote", Ballot.Way.OPEN, 3);
    }

    public Ballot open(String stepId, Ballot.Way way, int threshold) {
        var voted = workshop.programme().step(stepId).orElseThrow();
        apply(Ballots.open(workshop, pen, voted, way, Set.of(Side.values()), threshold));
        return ballot();
    }

    public Room close(List<GroupSize> voters, List<Count> counts) {
        apply(Ballots.close(workshop, pen, ballot().id(), voters, counts));
        return this;
    }

    public Room reveal() {
        apply(Ballots.reveal(workshop, pen, ballot().id()));
        return this;
    }

    /** Goes on as the check-in that follows, with the same programme. */
    public void carry() {
        var programme = workshop.programme();
        var same = new Programme(FollowUps.PROGRAMME, programme.title(), programme.exercises());
        workshop = FollowUps.begin(workshop, pen, List.of(same)).next();
    }

    public BallotInsight insight() {
        return BallotInsight.of(workshop, ballot());
    }

    public static List<GroupSize> voters(int marketing, int it, int joint) {
        return List.of(
                new GroupSize(Group.MARKETING, marketing),
                new GroupSize(Group.IT, it),
                new GroupSize(Group.JOINT, joint));
    }

    /** {@code counts[i]} people of the group chose {@code first + i} for the item. */
    public List<Count> chosen(Group group, int item, int first, int... counts) {
        var all = new ArrayList<Count>();
        for (int i = 0; i < counts.length; i++) {
            all.add(new Count(group, ballot().items().get(item).id(), first + i, counts[i]));
        }
        return all;
    }

    /** Dots, at most one on an item: {@code dots[i]} for the item i. */
    public List<Count> dots(Group group, int... dots) {
        var all = new ArrayList<Count>();
        for (int i = 0; i < dots.length; i++) {
            all.add(new Count(group, ballot().items().get(i).id(), 1, dots[i]));
        }
        return all;
    }

    /** A revealed open vote by dots, one at most on an item, as many as one likes. */
    public static BallotInsight dots(int marketing, int it, int[] byMarketing, int[] byIt) {
        return room(marketing, it, byMarketing, byIt).insight();
    }

    public static Room room(int marketing, int it, int[] byMarketing, int[] byIt) {
        var room = new Room(new VoteKind.Dots(byIt.length, 1), options(byIt.length));
        room.open();
        return room.close(
                        voters(marketing, it, 0),
                        join(room.dots(Group.MARKETING, byMarketing), room.dots(Group.IT, byIt)))
                .reveal();
    }

    /** A revealed open vote on one question with a scale. */
    public static BallotInsight rated(int[] byMarketing, int[] byIt) {
        var room = new Room(scale(byIt.length), options(1));
        room.open();
        return room.close(
                        voters(
                                IntStream.of(byMarketing).sum(),
                                IntStream.of(byIt).sum(),
                                0),
                        join(room.chosen(Group.MARKETING, 0, 1, byMarketing), room.chosen(Group.IT, 0, 1, byIt)))
                .reveal()
                .insight();
    }

    public static <T> List<T> join(List<T> first, List<T> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
