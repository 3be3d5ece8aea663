package org.commonground.workshop.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.LongRun;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Plays every vote of every person of small rooms and groups the votes by what sealed ballots keep of them. Of the votes that lead to the
 * same counts, none may have the same answer of one person throughout, but where everybody of a group of three or more answered alike.
 * That no file holds more than these counts is shown by {@code PermutedVotesTest}.
 *
 * <p>A vote on candidates is one of these kinds. A fist of five and a split of a side are open votes, which promise nothing.
 */
@Tag("long")
class SecretVotesSearchTest {

    private static final int THRESHOLD = 3;

    /** What a person can answer to the items of a ballot; 0 is no answer on a scale, and no dot or point. */
    private enum Kind {
        SCALE(new VoteKind.Scale(List.of("", "")), "00 01 02 10 11 12 20 21 22"),
        ONE_LINE(new VoteKind.Scale(List.of("", "")), "0 1 2"),
        DOTS(new VoteKind.Dots(2, 1), "00 01 10 11"),
        POINTS(new VoteKind.Points(2), "02 11 20"),
        RANKING(new VoteKind.Ranking(), "123 132 213 231 312 321");

        final VoteKind kind;
        final List<String> choices;

        Kind(VoteKind kind, String choices) {
            this.kind = kind;
            this.choices = List.of(choices.split(" "));
        }
    }

    /** @param first whether this person takes part in the first vote @param second in the second */
    private record Person(Group group, boolean first, boolean second) {}

    private final List<String> leaks = new ArrayList<>();
    private long worlds;

    @Test
    void nobodysVoteFollowsFromTheCountsOfABallot() {
        var run = LongRun.begin("every vote of small rooms");
        for (var kind : Kind.values()) {
            for (var people : rooms(5, 3)) {
                if (Math.pow(kind.choices.size(), people.size()) <= LongRun.times(1_500, 60_000)) {
                    var ballot = ballot(kind.kind, kind.choices.getFirst().length(), people);
                    search(
                            kind.choices,
                            people,
                            answers -> kept(ballot, people, person -> true, answers::get, List.of()));
                }
            }
        }
        report(run, "each kind of ballot, each answer left out or given, with joint people and without");
    }

    /** Whoever expects nothing of the other side is missing in the prediction only. */
    @Test
    void nobodysVoteNorPredictionFollowsFromBoth() {
        var run = LongRun.begin("every vote with predictions");
        var choices = List.of("10", "11", "12", "20", "21", "22");
        for (var people : rooms(5, 0)) {
            if (Math.pow(choices.size(), people.size()) <= LongRun.times(1_500, 60_000)) {
                var ballot = ballot(Kind.ONE_LINE.kind, 1, people);
                search(
                        choices,
                        people,
                        answers -> List.of(
                                kept(
                                        ballot,
                                        people,
                                        person -> true,
                                        person -> answers.get(person).substring(0, 1),
                                        List.of()),
                                kept(
                                        ballot,
                                        people,
                                        person -> answers.get(person).charAt(1) != '0',
                                        person -> answers.get(person).substring(1),
                                        List.of())));
            }
        }
        report(run, "an answer and what the other side is expected to answer");
    }

    /**
     * Some come after the first vote or leave before the second, and all others vote as before: the counts of both must not show what those
     * chose who are in one of them only. Where one comes and another leaves, only the numbers of the sides can tell it: not if only the
     * room was counted, nor within a side. That is why the vote page tells who is to vote again.
     */
    @Test
    void nobodysVoteFollowsFromAVoteHeldAgain() {
        var run = LongRun.begin("every vote held again");
        int most = LongRun.times(3, 5);
        var keptTwice = new ArrayList<List<Person>>();
        int base = most + 1;
        int[][] jointPeople = {{0, 0}, {3, 3}, {3, 2}, {2, 3}};
        for (int rooms = 0; rooms < Math.pow(base, 4) * jointPeople.length; rooms++) {
            var people = new ArrayList<Person>();
            add(people, Group.MARKETING, rooms % base, rooms / base % base);
            add(people, Group.IT, rooms / base / base % base, rooms / base / base / base % base);
            var joint = jointPeople[rooms / base / base / base / base];
            add(people, Group.JOINT, joint[0], joint[1]);
            boolean sidesCounted = Stream.of(Group.MARKETING, Group.IT)
                    .allMatch(side -> people.stream()
                                    .filter(person -> person.group() == side && person.first())
                                    .count()
                            >= THRESHOLD);
            boolean unseen = people.isEmpty()
                    || !sidesCounted
                            && people.stream().anyMatch(person -> !person.first())
                            && people.stream().anyMatch(person -> !person.second());
            if (unseen || people.size() > LongRun.times(6, 11)) {
                continue;
            }
            var ballot = ballot(Kind.ONE_LINE.kind, 1, people);
            search(List.of("1", "2"), people, answers -> {
                var first = kept(ballot, people, person -> people.get(person).first(), answers::get, List.of());
                var earlier = first.stream()
                        .map(counts -> ballot.withState(
                                Ballot.State.REVEALED,
                                counts.groupSizes(),
                                counts.counts(),
                                Optional.empty(),
                                Optional.empty()))
                        .toList();
                var second = kept(ballot, people, person -> people.get(person).second(), answers::get, earlier);
                if (!first.isEmpty() && !second.isEmpty() && answers.stream().allMatch("1"::equals)) {
                    keptTwice.add(people);
                }
                return List.of(first, second);
            });
        }
        report(run, "%,d rooms whose second result was kept".formatted(keptTwice.size()));
        assertThat(keptTwice).anyMatch(people -> people.stream().allMatch(person -> person.first() && person.second()));
        assertThat(keptTwice).anyMatch(people -> people.stream().anyMatch(person -> !person.first()));
    }

    private void report(LongRun run, String details) {
        run.report(worlds, leaks.size(), details);
        assertThat(worlds).isGreaterThan(1_000);
        assertThat(leaks.stream().limit(3)).isEmpty();
    }

    /** As many of a side as take part in both votes are the same people. */
    private static void add(List<Person> people, Group side, int first, int second) {
        for (int i = 0; i < Math.max(first, second); i++) {
            people.add(new Person(side, i < first, i < second));
        }
    }

    private static List<List<Person>> rooms(int mostOfASide, int mostJoint) {
        var rooms = new ArrayList<List<Person>>();
        for (int marketing = 1; marketing <= mostOfASide; marketing++) {
            for (int it = 0; it <= mostOfASide; it++) {
                for (int joint = 0; joint <= mostJoint; joint++) {
                    var people = new ArrayList<Person>();
                    add(people, Group.MARKETING, marketing, marketing);
                    add(people, Group.IT, it, it);
                    add(people, Group.JOINT, joint, joint);
                    rooms.add(people);
                }
            }
        }
        return rooms;
    }

    /** Plays all answers that the people can give, and notes whose answer follows from what is kept of them. */
    private void search(List<String> choices, List<Person> people, Function<List<String>, Object> keep) {
        var byKept = new HashMap<Object, List<List<String>>>();
        int all = (int) Math.pow(choices.size(), people.size());
        for (int world = 0; world < all; world++) {
            var answers = new ArrayList<String>();
            for (int rest = world; answers.size() < people.size(); rest /= choices.size()) {
                answers.add(choices.get(rest % choices.size()));
            }
            byKept.computeIfAbsent(keep.apply(answers), kept -> new ArrayList<>())
                    .add(answers);
        }
        worlds += all;
        var groups = groups(people);
        byKept.forEach((kept, possible) -> {
            for (int person = 0; person < people.size(); person++) {
                for (int item = 0; item < choices.getFirst().length(); item++) {
                    if (isKnown(possible, person, item) && !isAlike(possible, groups, person, item)) {
                        leaks.add("person %d of %s, item %d: %s".formatted(person, people, item, kept));
                    }
                }
            }
        });
    }

    private static boolean isKnown(List<List<String>> possible, int person, int item) {
        char answer = possible.getFirst().get(person).charAt(item);
        return possible.stream().allMatch(answers -> answers.get(person).charAt(item) == answer);
    }

    /** Whether this person always answers as everybody of a group of three or more. */
    private static boolean isAlike(
            List<List<String>> possible, Collection<List<Integer>> groups, int person, int item) {
        return possible.stream()
                .allMatch(answers -> groups.stream()
                        .anyMatch(group -> group.contains(person)
                                && group.stream()
                                                .map(other -> answers.get(other).charAt(item))
                                                .distinct()
                                                .count()
                                        == 1));
    }

    /** Sides and the room, as they take part in the first vote, the second, or one of them only; those of three or more. */
    private static List<List<Integer>> groups(List<Person> people) {
        return Stream.<Function<Person, Object>>of(Person::group, person -> "room")
                .flatMap(side -> Stream.<Function<Person, Object>>of(
                                person -> "all",
                                Person::first,
                                Person::second,
                                person -> List.of(person.first(), person.second()))
                        .flatMap(part -> IntStream.range(0, people.size())
                                .boxed()
                                .collect(Collectors.groupingBy(person ->
                                        List.of(side.apply(people.get(person)), part.apply(people.get(person)))))
                                .values()
                                .stream()))
                .filter(group -> group.size() >= THRESHOLD)
                .distinct()
                .toList();
    }

    /** The counts that are kept; empty if none are. */
    private static Optional<Tally.KeptCounts> kept(
            Ballot ballot, List<Person> people, IntPredicate votes, IntFunction<String> answers, List<Ballot> earlier) {
        var sizes = new TreeMap<Group, Integer>();
        var counts = new ArrayList<Ballot.Count>();
        for (int person = 0; person < people.size(); person++) {
            if (!votes.test(person)) {
                continue;
            }
            var group = people.get(person).group();
            sizes.merge(group, 1, Integer::sum);
            var answer = answers.apply(person);
            for (int item = 0; item < answer.length(); item++) {
                if (answer.charAt(item) != '0') {
                    counts.add(new Ballot.Count(group, "i" + item, answer.charAt(item) - '0', 1));
                }
            }
        }
        try {
            return Optional.of(Tally.of(ballot, groupSizes(sizes), counts).keptCounts(earlier));
        } catch (InvalidInput tooFew) {
            return Optional.empty();
        }
    }

    private static List<Ballot.GroupSize> groupSizes(Map<Group, Integer> sizes) {
        return sizes.entrySet().stream()
                .map(size -> new Ballot.GroupSize(size.getKey(), size.getValue()))
                .toList();
    }

    private static Ballot ballot(VoteKind kind, int items, List<Person> people) {
        boolean joint = people.stream().anyMatch(person -> person.group() == Group.JOINT);
        return Ballot.opened(
                "b",
                1,
                "vote",
                "Which?",
                kind,
                Ballot.VotingMethod.PAPER,
                IntStream.range(0, items)
                        .mapToObj(i -> new Ballot.BallotItem("i" + i, "Item " + i, Optional.empty()))
                        .toList(),
                joint ? Set.of(Side.values()) : Set.of(Side.MARKETING, Side.IT),
                THRESHOLD,
                Instant.EPOCH);
    }
}
