package org.commonground.workshop.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.RankedVotes;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody's vote follows from the counts that a sealed ballot keeps, whatever a room of two small sides votes. */
class SecretCountsTest {

    private static final int THRESHOLD = 3;

    /** 0 is no answer to an item. */
    private static final int NO_ANSWER = 0;

    /**
     * Plays every vote of every person of a small room on a scale of two with one or two items, each of which may be left out, and groups the
     * votes by the counts that are kept. Of the votes that lead to the same counts, none may have the same answer of one person
     * throughout, but where a whole group of three or more answered alike.
     */
    @ParameterizedTest(name = "{0} + {1} + {2} joint, {3} items")
    @CsvSource({"3,3,0,2", "3,1,0,2", "2,2,0,2", "1,2,0,2", "2,1,1,2", "4,2,0,1", "3,3,1,1", "3,3,2,1", "5,3,0,1"})
    void nobodysVoteFollowsFromTheCounts(int marketing, int it, int joint, int items) {
        var people = new ArrayList<Group>();
        people.addAll(Collections.nCopies(marketing, Group.MARKETING));
        people.addAll(Collections.nCopies(it, Group.IT));
        people.addAll(Collections.nCopies(joint, Group.JOINT));
        var ballot = ballot(new VoteKind.Scale(List.of("", "")), items, joint > 0);
        var worlds = new HashMap<Tally.KeptCounts, List<int[]>>();
        int choices = (int) Math.pow(3, items);
        int all = (int) Math.pow(choices, people.size());
        for (int world = 0; world < all; world++) {
            var votes = new int[people.size()];
            for (int person = 0, rest = world; person < votes.length; person++, rest /= choices) {
                votes[person] = rest % choices;
            }
            worlds.computeIfAbsent(kept(ballot, people, votes), counts -> new ArrayList<>())
                    .add(votes);
        }
        assertThat(worlds).hasSizeGreaterThan(1);
        worlds.forEach((counts, votes) -> {
            for (int person = 0; person < people.size(); person++) {
                for (int item = 0; item < items; item++) {
                    assertThat(answers(votes, person, item).size() > 1 || alike(people, votes, item))
                            .as("person %d, item %d, %s", person, item, counts)
                            .isTrue();
                }
            }
        });
    }

    /** As above, with every ranking of three items that every person can hand in. */
    @ParameterizedTest(name = "{0} + {1} + {2} joint rank three items")
    @CsvSource({"3,3,0", "3,1,0", "2,2,0", "2,1,1", "4,2,0"})
    void nobodysRankOfAnItemFollowsFromTheCounts(int marketing, int it, int joint) {
        var orders = List.of("123", "132", "213", "231", "312", "321");
        var people = new ArrayList<Group>();
        people.addAll(Collections.nCopies(marketing, Group.MARKETING));
        people.addAll(Collections.nCopies(it, Group.IT));
        people.addAll(Collections.nCopies(joint, Group.JOINT));
        var ballot = ballot(new VoteKind.Ranking(), 3, joint > 0);
        var worlds = new HashMap<Tally.KeptCounts, List<String[]>>();
        for (int world = 0; world < Math.pow(orders.size(), people.size()); world++) {
            var votes = new String[people.size()];
            var counts = new ArrayList<Ballot.Count>();
            var sizes = new TreeMap<Group, Integer>();
            for (int person = 0, rest = world; person < votes.length; person++, rest /= orders.size()) {
                votes[person] = orders.get(rest % orders.size());
                sizes.merge(people.get(person), 1, Integer::sum);
                counts.addAll(RankedVotes.counts(ballot, people.get(person), List.of(votes[person])));
            }
            worlds.computeIfAbsent(Tally.of(ballot, groupSizes(sizes), counts).keptCounts(), kept -> new ArrayList<>())
                    .add(votes);
        }
        assertThat(worlds).hasSizeGreaterThan(1);
        worlds.forEach((counts, votes) -> {
            for (int person = 0; person < people.size(); person++) {
                for (int item = 0; item < 3; item++) {
                    int at = item;
                    int who = person;
                    assertThat(votes.stream()
                                                    .map(vote -> vote[who].charAt(at))
                                                    .distinct()
                                                    .count()
                                            > 1
                                    || votes.stream().allMatch(vote -> rankedAlike(people, vote, at)))
                            .as("person %d, item %d, %s", person, item, counts)
                            .isTrue();
                }
            }
        });
    }

    /** Whether three or more people of a group, or of the room, gave an item the same rank and nobody of it another. */
    private static boolean rankedAlike(List<Group> people, String[] votes, int item) {
        var byGroup = new EnumMap<Group, Set<Character>>(Group.class);
        var room = new HashSet<Character>();
        for (int person = 0; person < votes.length; person++) {
            byGroup.computeIfAbsent(people.get(person), group -> new HashSet<>())
                    .add(votes[person].charAt(item));
            room.add(votes[person].charAt(item));
        }
        return room.size() == 1
                || byGroup.entrySet().stream()
                        .anyMatch(entry -> entry.getValue().size() == 1
                                && Collections.frequency(people, entry.getKey()) >= THRESHOLD);
    }

    @Test
    void countsThatCannotBeThoseOfWholeRankingsAreRefused() {
        var ballot = ballot(new VoteKind.Ranking(), 3, false);
        var three = groupSizes(Map.of(Group.MARKETING, 3));
        var whole = RankedVotes.counts(ballot, Group.MARKETING, List.of("123", "123", "312"));
        assertThat(Tally.of(ballot, three, whole).keptCounts().counts()).isNotEmpty();
        refused(ballot, three, whole.subList(0, 8), InvalidInput.Reason.RANK_NOT_GIVEN_BY_ALL);
        refused(
                ballot,
                three,
                RankedVotes.counts(ballot, Group.MARKETING, List.of("123", "123", "112")),
                InvalidInput.Reason.RANK_NOT_GIVEN_BY_ALL);
        var unevenlyRanked = new ArrayList<>(RankedVotes.counts(ballot, Group.MARKETING, List.of("123", "123")));
        unevenlyRanked.add(new Ballot.Count(Group.MARKETING, "i0", 1, 1));
        unevenlyRanked.add(new Ballot.Count(Group.MARKETING, "i1", 2, 1));
        unevenlyRanked.add(new Ballot.Count(Group.MARKETING, "i1", 3, 1));
        refused(ballot, three, unevenlyRanked, InvalidInput.Reason.COUNT_TOO_HIGH);
        refused(ballot, groupSizes(Map.of(Group.MARKETING, 4)), whole, InvalidInput.Reason.RANK_NOT_GIVEN_BY_ALL);
    }

    private static void refused(
            Ballot ballot, List<Ballot.GroupSize> sizes, List<Ballot.Count> counts, InvalidInput.Reason reason) {
        assertThatThrownBy(() -> Tally.of(ballot, sizes, counts))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static Set<Integer> answers(List<int[]> worlds, int person, int item) {
        var answers = new HashSet<Integer>();
        worlds.forEach(votes -> answers.add(answer(votes[person], item)));
        return answers;
    }

    /** Whether in every world at least three people of a group, or of the room, answered alike and nobody of it otherwise. */
    private static boolean alike(List<Group> people, List<int[]> worlds, int item) {
        return worlds.stream().allMatch(votes -> {
            var byGroup = new EnumMap<Group, Set<Integer>>(Group.class);
            var room = new HashSet<Integer>();
            for (int person = 0; person < votes.length; person++) {
                byGroup.computeIfAbsent(people.get(person), g -> new HashSet<>())
                        .add(answer(votes[person], item));
                room.add(answer(votes[person], item));
            }
            return room.size() == 1
                    || byGroup.entrySet().stream()
                            .anyMatch(entry -> entry.getValue().size() == 1
                                    && Collections.frequency(people, entry.getKey()) >= THRESHOLD);
        });
    }

    private static int answer(int vote, int item) {
        return item == 0 ? vote % 3 : vote / 3;
    }

    private static Tally.KeptCounts kept(Ballot ballot, List<Group> people, int[] votes) {
        var sizes = new TreeMap<Group, Integer>();
        people.forEach(group -> sizes.merge(group, 1, Integer::sum));
        var counts = new ArrayList<Ballot.Count>();
        for (int person = 0; person < votes.length; person++) {
            for (int item = 0; item < ballot.items().size(); item++) {
                if (answer(votes[person], item) != NO_ANSWER) {
                    counts.add(new Ballot.Count(people.get(person), "i" + item, answer(votes[person], item), 1));
                }
            }
        }
        return Tally.of(ballot, groupSizes(sizes), counts).keptCounts();
    }

    @Test
    void aRoomBelowTheThresholdKeepsNothing() {
        var ballot = ballot(new VoteKind.Dots(1, 1), 2, false);
        assertThatThrownBy(() -> Tally.of(
                                ballot,
                                groupSizes(Map.of(Group.MARKETING, 1, Group.IT, 1)),
                                List.of(new Ballot.Count(Group.MARKETING, "i0", 1, 1)))
                        .keptCounts())
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.reason()).isEqualTo(InvalidInput.Reason.TOO_FEW_VOTERS));
    }

    @Test
    void aLineThatOneOfASideAnsweredIsCountedForTheRoomOnly() {
        var ballot = ballot(new VoteKind.Scale(List.of("", "", "")), 2, false);
        var counts = new ArrayList<Ballot.Count>();
        counts.add(new Ballot.Count(Group.MARKETING, "i0", 1, 3));
        counts.add(new Ballot.Count(Group.IT, "i0", 2, 3));
        counts.add(new Ballot.Count(Group.MARKETING, "i1", 3, 1));
        counts.add(new Ballot.Count(Group.IT, "i1", 2, 3));
        var kept = Tally.of(ballot, groupSizes(Map.of(Group.MARKETING, 3, Group.IT, 3)), counts)
                .keptCounts();
        assertThat(kept.counts())
                .filteredOn(count -> count.itemId().equals("i0"))
                .hasSize(4);
        assertThat(kept.counts())
                .filteredOn(count -> count.itemId().equals("i1"))
                .containsExactly(new Ballot.Count(Group.ROOM, "i1", 2, 3), new Ballot.Count(Group.ROOM, "i1", 3, 1));
    }

    @Test
    void aLineThatTwoInAllAnsweredIsNotKept() {
        var ballot = ballot(new VoteKind.Scale(List.of("", "", "")), 2, false);
        var kept = Tally.of(
                        ballot,
                        groupSizes(Map.of(Group.MARKETING, 4, Group.IT, 2)),
                        List.of(
                                new Ballot.Count(Group.MARKETING, "i0", 1, 4),
                                new Ballot.Count(Group.MARKETING, "i1", 3, 1),
                                new Ballot.Count(Group.IT, "i1", 1, 1)))
                .keptCounts();
        assertThat(kept.counts()).containsExactly(new Ballot.Count(Group.ROOM, "i0", 1, 4));
    }

    @Test
    void jointVotesAreLeftOutOnlyBesideASplit() {
        var ballot = ballot(new VoteKind.Dots(1, 1), 2, true);
        assertThat(Ballots.jointVotesLeftOut(ballot, votes(3, 3, 1))).contains(1);
        assertThat(Ballots.jointVotesLeftOut(ballot, votes(3, 2, 1))).isEmpty();
        assertThat(Ballots.jointVotesLeftOut(ballot, votes(3, 3, 3))).isEmpty();
    }

    private static Ballots.VoteCounts votes(int marketing, int it, int joint) {
        return new Ballots.VoteCounts(
                groupSizes(Map.of(Group.MARKETING, marketing, Group.IT, it, Group.JOINT, joint)), List.of());
    }

    private static List<Ballot.GroupSize> groupSizes(Map<Group, Integer> sizes) {
        return sizes.entrySet().stream()
                .map(size -> new Ballot.GroupSize(size.getKey(), size.getValue()))
                .toList();
    }

    private static Ballot ballot(VoteKind kind, int items, boolean joint) {
        var on = new ArrayList<Ballot.BallotItem>();
        for (int i = 0; i < items; i++) {
            on.add(new Ballot.BallotItem("i" + i, "Item " + i, Optional.empty()));
        }
        return Ballot.opened(
                "b",
                1,
                "vote",
                "Which?",
                kind,
                Ballot.VotingMethod.PAPER,
                on,
                joint ? Set.of(Side.values()) : Set.of(Side.MARKETING, Side.IT),
                THRESHOLD,
                Instant.EPOCH);
    }
}
