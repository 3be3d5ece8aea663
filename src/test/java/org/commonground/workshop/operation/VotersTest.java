package org.commonground.workshop.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.Change;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.record.Ballot;
import org.junit.jupiter.api.Test;

/** Tests the expected votes while people come late and leave early. */
class VotersTest {

    private static final Set<Side> SIDES = Set.of(Side.MARKETING, Side.IT);

    private Workshop workshop = WorkshopBuilder.empty();
    private int minutes;

    @Test
    void whileNobodySaidWhoIsHereEverybodyInvitedMayVote() {
        invite(Side.MARKETING, 4);
        assertThat(Voters.maxVotes(workshop, ballot(SIDES), Side.MARKETING)).isEqualTo(4);
        assertThat(Voters.maxVotes(workshop, ballot(SIDES), Side.IT)).isZero();
        assertThat(waiting(ballot(SIDES), 1, 0)).isEqualTo(3);
    }

    @Test
    void whoeverIsAbsentIsNeitherAskedNorWaitedFor() {
        invite(Side.MARKETING, 4);
        present(0, true);
        present(1, true);
        var ballot = ballot(SIDES);
        assertThat(Voters.maxVotes(workshop, ballot, Side.MARKETING)).isEqualTo(2);
        assertThat(waiting(ballot, 2, 0)).isZero();
    }

    @Test
    void whoeverComesLateMayVoteAndIsWaitedFor() {
        invite(Side.MARKETING, 4);
        present(0, true);
        var ballot = ballot(SIDES);
        assertThat(waiting(ballot, 1, 0)).isZero();
        present(1, true);
        assertThat(Voters.maxVotes(workshop, ballot, Side.MARKETING)).isEqualTo(2);
        assertThat(waiting(ballot, 1, 0)).isEqualTo(1);
    }

    @Test
    void voteOfSomebodyWhoLeftReplacesNoOther() {
        invite(Side.MARKETING, 3);
        present(0, true);
        present(1, true);
        var ballot = ballot(SIDES);
        present(0, false);
        present(2, true);
        assertThat(Voters.maxVotes(workshop, ballot, Side.MARKETING)).isEqualTo(3);
        assertThat(Voters.presentVotes(workshop, ballot, Side.MARKETING)).isEqualTo(2);
        assertThat(Voters.leftCount(workshop, ballot, Side.MARKETING)).isEqualTo(1);
        assertThat(waiting(ballot, 3, 0)).isZero();
    }

    @Test
    void whoeverLeftBeforeTheBallotOpenedHasNoVote() {
        invite(Side.MARKETING, 2);
        present(0, true);
        present(1, true);
        present(0, false);
        assertThat(Voters.maxVotes(workshop, ballot(SIDES), Side.MARKETING)).isEqualTo(1);
    }

    @Test
    void firstRecordedDepartureKeepsOthersPresent() {
        invite(Side.IT, 3);
        var ballot = ballot(SIDES);
        present(0, true);
        present(0, false);
        assertThat(Voters.presentVotes(workshop, ballot, Side.IT)).isEqualTo(2);
        assertThat(Voters.maxVotes(workshop, ballot, Side.IT)).isEqualTo(3);
        assertThat(waiting(ballot, 0, 2)).isZero();
    }

    @Test
    void surplusOfOneSideDoesNotReplaceMissingVotesOfOther() {
        invite(Side.MARKETING, 2);
        invite(Side.IT, 2);
        IntStream.range(0, 4).forEach(person -> present(person, true));
        var ballot = ballot(SIDES);
        present(0, false);
        // Two of Marketing voted and one of them has left; of IT one is still to come.
        assertThat(waiting(ballot, 2, 1)).isEqualTo(1);
    }

    @Test
    void aJointPersonWhoPicksASideIsWaitedForOnce() {
        invite(Side.MARKETING, 1);
        invite(Side.IT, 1);
        invite(Side.JOINT, 1);
        var ballot = ballot(SIDES);
        assertThat(Voters.maxVotes(workshop, ballot, Side.MARKETING)).isEqualTo(2);
        assertThat(Voters.maxVotes(workshop, ballot, Side.IT)).isEqualTo(2);
        assertThat(waiting(ballot, 1, 1)).isEqualTo(1);
        assertThat(waiting(ballot, 1, 2)).isZero();
        var joint = ballot(Set.of(Side.MARKETING, Side.IT, Side.JOINT));
        assertThat(Voters.maxVotes(workshop, joint, Side.MARKETING)).isEqualTo(1);
        assertThat(Voters.missingVotes(workshop, joint, Map.of(Side.MARKETING, 1, Side.IT, 1)))
                .isEqualTo(1);
    }

    private int waiting(Ballot ballot, int marketing, int it) {
        return Voters.missingVotes(workshop, ballot, Map.of(Side.MARKETING, marketing, Side.IT, it));
    }

    private void invite(Side side, int people) {
        apply(Participants.add(
                workshop,
                pen(),
                IntStream.range(0, people)
                        .mapToObj(i -> new Invited(side + " " + i, "", "", side, false))
                        .toList()));
    }

    private void present(int person, boolean here) {
        apply(Participants.setPresent(
                workshop, pen(), workshop.participants().get(person).id(), here));
    }

    private void apply(Change change) {
        workshop = workshop.after(change);
    }

    /** A source of ids and time whose clock is one minute later at each call. */
    private IdsAndClock pen() {
        return new IdsAndClock(
                new java.util.Random(minutes),
                WorkshopBuilder.pen(WorkshopBuilder.START.plus(Duration.ofMinutes(++minutes)))
                        .clock());
    }

    private Ballot ballot(Set<Side> voters) {
        return Ballot.opened(
                "ballot",
                1,
                "vote",
                "Which?",
                new VoteKind.Scale(List.of("Low", "High")),
                Ballot.VotingMethod.PAPER,
                List.of(new Ballot.BallotItem("a", "A", Optional.empty())),
                voters,
                3,
                pen().now());
    }
}
