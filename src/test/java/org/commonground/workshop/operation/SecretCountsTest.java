package org.commonground.workshop.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.workshop.Refusals.assertRefused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.RankedVotes;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.junit.jupiter.api.Test;

/** What a sealed ballot keeps where few voted, or almost those who voted before; {@link SecretVotesSearchTest} tries every vote. */
class SecretCountsTest {

    private static final int THRESHOLD = 3;

    @Test
    void countsThatCannotBeThoseOfWholeRankingsAreRefused() {
        var ballot = ballot(new VoteKind.Ranking(), 3, false);
        var three = groupSizes(Map.of(Group.MARKETING, 3));
        var whole = RankedVotes.counts(ballot, Group.MARKETING, List.of("123", "123", "312"));
        assertThat(Tally.of(ballot, three, whole).keptCounts(List.of()).counts())
                .isNotEmpty();
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
        assertRefused(reason, () -> Tally.of(ballot, sizes, counts));
    }

    @Test
    void aRoomBelowTheThresholdKeepsNothing() {
        var ballot = ballot(new VoteKind.Dots(1, 1), 2, false);
        assertRefused(
                InvalidInput.Reason.TOO_FEW_VOTERS,
                () -> Tally.of(
                                ballot,
                                groupSizes(Map.of(Group.MARKETING, 1, Group.IT, 1)),
                                List.of(new Ballot.Count(Group.MARKETING, "i0", 1, 1)))
                        .keptCounts(List.of()));
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
                .keptCounts(List.of());
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
                .keptCounts(List.of());
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

    @Test
    void aVoteHeldAgainIsKeptWithTheSameNumbersOrThreeMoreOrFewer() {
        assertThat(heldAgain(5, 4, 5, 4)).isTrue();
        assertThat(heldAgain(5, 4, 8, 4)).isTrue();
        assertThat(heldAgain(6, 4, 3, 4)).isTrue();
        assertThat(heldAgain(2, 4, 2, 4)).as("for the room only, twice").isTrue();
        assertThat(heldAgain(5, 4, 6, 4)).as("one came").isFalse();
        assertThat(heldAgain(5, 4, 5, 3)).as("one left").isFalse();
        assertThat(heldAgain(5, 4, 4, 5)).as("one came and one left").isFalse();
        assertThat(heldAgain(2, 4, 3, 4)).as("the first was for the room only").isFalse();
        assertThat(heldAgain(4, 4, 4, 1))
                .as("the room less one side is the other")
                .isFalse();
    }

    private static boolean heldAgain(int marketing, int it, int marketingAgain, int itAgain) {
        var room = WorkshopBuilder.voting(new VoteKind.Dots(1, 1), List.of("Fast", "Safe"));
        room.open("vote", Ballot.VotingMethod.PAPER, THRESHOLD);
        room.close(WorkshopBuilder.voters(marketing, it, 0), room.dots(Group.MARKETING, marketing, 0))
                .reveal();
        room.open("vote", Ballot.VotingMethod.PAPER, THRESHOLD);
        var voters = WorkshopBuilder.voters(marketingAgain, itAgain, 0);
        try {
            return room.close(voters, room.dots(Group.MARKETING, 0, marketingAgain))
                            .ballot()
                            .voterCount(Group.ROOM)
                    == marketingAgain + itAgain;
        } catch (InvalidInput refused) {
            assertThat(refused.reason()).isEqualTo(InvalidInput.Reason.ALMOST_THE_SAME_VOTERS);
            assertThat(room.ballot().counts()).isEmpty();
            return false;
        }
    }

    @Test
    void aLineThatOneLeavesOutWhenItIsVotedOnAgainIsNotKept() {
        var room = WorkshopBuilder.voting(new VoteKind.Scale(List.of("No", "Yes")), List.of("Fast", "Safe"));
        for (int answering = 4; answering >= 3; answering--) {
            room.open("vote", Ballot.VotingMethod.PAPER, THRESHOLD);
            room.close(
                            WorkshopBuilder.voters(4, 3, 0),
                            room.chosen(Group.MARKETING, 0, 1, 4),
                            room.chosen(Group.IT, 0, 1, 3),
                            room.chosen(Group.MARKETING, 1, 1, answering),
                            room.chosen(Group.IT, 1, 1, 3))
                    .reveal();
        }
        var items = room.ballot().items();
        assertThat(room.ballot().counts())
                .hasSize(3)
                .allMatch(count -> count.itemId().equals(items.getFirst().id()));
    }

    @Test
    void aPredictionOfAlmostTheSamePeopleIsDiscarded() {
        var room = WorkshopBuilder.voting(new VoteKind.Scale(List.of("No", "Yes")), List.of("Fast"), true);
        Ballot.State[] states = new Ballot.State[2];
        for (int run = 0; run < 2; run++) {
            room.open("vote", Ballot.VotingMethod.PAPER, THRESHOLD);
            var asked = Ballots.open(room.workshop()).orElseThrow();
            var prediction = Ballots.predictionOf(room.workshop(), asked.id()).orElseThrow();
            room.apply(Ballots.close(
                    room.workshop(),
                    room.idsAndClock,
                    asked.id(),
                    answers(asked, 4, 4),
                    answers(prediction, 4 - run, 4)));
            states[run] = room.workshop().get(Ballot.class, prediction.id()).state();
            room.apply(Ballots.reveal(room.workshop(), room.idsAndClock, asked.id()));
        }
        assertThat(states).containsExactly(Ballot.State.CLOSED, Ballot.State.DISCARDED);
    }

    private static Ballots.VoteCounts answers(Ballot ballot, int marketing, int it) {
        var item = ballot.items().getFirst().id();
        return new Ballots.VoteCounts(
                WorkshopBuilder.voters(marketing, it, 0),
                List.of(
                        new Ballot.Count(Group.MARKETING, item, 1, marketing),
                        new Ballot.Count(Group.IT, item, 2, it)));
    }

    @Test
    void atACheckInItIsSaidThatAlmostTheSamePeopleVote() {
        var room = WorkshopBuilder.voting(new VoteKind.Dots(1, 1), List.of("Fast", "Safe"));
        room.open("vote", Ballot.VotingMethod.PAPER, THRESHOLD);
        room.close(WorkshopBuilder.voters(5, 4, 0)).reveal().carry();
        assertThat(EarlierVotes.before(room.workshop(), room.step("vote"))).hasSize(1);
        room.open("vote", Ballot.VotingMethod.PAPER, THRESHOLD);
        var ballot = room.ballot();
        assertThat(saidAtCheckIn(room, ballot, 5, 4)).isFalse();
        assertThat(saidAtCheckIn(room, ballot, 5, 5)).isTrue();
        assertThat(room.close(WorkshopBuilder.voters(5, 5, 0)).ballot().voterCount(Group.ROOM))
                .as("kept all the same")
                .isEqualTo(10);
    }

    private static boolean saidAtCheckIn(WorkshopBuilder room, Ballot ballot, int marketing, int it) {
        return Ballots.hasAlmostTheVotersOfAnEarlierWorkshop(
                room.workshop(), ballot, new Ballots.VoteCounts(WorkshopBuilder.voters(marketing, it, 0), List.of()));
    }

    @Test
    void aCopyOfAWorkshopHoldsNoCountsThatAreNotRevealed() {
        var room = WorkshopBuilder.voting(new VoteKind.Dots(1, 1), List.of("Fast", "Safe"));
        room.open("vote", Ballot.VotingMethod.PAPER, THRESHOLD);
        room.close(WorkshopBuilder.voters(5, 4, 0), room.dots(Group.MARKETING, 5, 0));
        assertThat(Workshops.duplicate(room.workshop(), room.idsAndClock, "Copy", true)
                        .ballots())
                .singleElement()
                .matches(ballot -> ballot.state() == Ballot.State.DISCARDED
                        && ballot.counts().isEmpty()
                        && ballot.groupSizes().isEmpty());
    }
}
