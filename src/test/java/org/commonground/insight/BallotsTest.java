package org.commonground.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonground.workshop.WorkshopBuilder.join;
import static org.commonground.workshop.WorkshopBuilder.options;
import static org.commonground.workshop.WorkshopBuilder.scale;
import static org.commonground.workshop.WorkshopBuilder.voters;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.junit.jupiter.api.Test;

class BallotsTest {

    @Test
    void anOpenVotePromisesNothingAndAsksBothSides() {
        var room = WorkshopBuilder.voting(scale(5), options(2));
        room.apply(Ballots.open(room.workshop(), room.idsAndClock, room.step("vote")));
        assertThat(room.ballot().threshold()).isEqualTo(1);
        assertThat(room.ballot().voters()).containsExactlyInAnyOrder(Side.MARKETING, Side.IT);
        assertThat(room.ballot().items()).extracting(Ballot.BallotItem::label).containsExactly("Option 1", "Option 2");
        assertThat(Ballots.open(room.workshop())).contains(room.ballot());
    }

    @Test
    void onlyOneBallotIsOpenAtATime() {
        var room = WorkshopBuilder.voting(scale(5), options(1));
        room.open();
        refused(InvalidInput.Reason.BALLOT_OPEN, room::open);
    }

    @Test
    void nothingToVoteOnIsSaidSo() {
        refused(
                InvalidInput.Reason.NO_ITEMS,
                () -> WorkshopBuilder.voting(scale(5), List.of()).open());
    }

    @Test
    void sidesAreKeptApartWhereEachHasEnoughVoters() {
        var ballot = sealed(3, 4, 0);
        assertThat(ballot.groupSizes())
                .containsExactly(size(Group.MARKETING, 3), size(Group.IT, 4), size(Group.ROOM, 7));
        assertThat(ballot.isSplit()).isTrue();
        assertThat(ballot.counts())
                .contains(new Ballot.Count(
                        Group.MARKETING, ballot.items().getFirst().id(), 1, 3));
        assertThat(ballot.counts())
                .contains(new Ballot.Count(Group.ROOM, ballot.items().getFirst().id(), 1, 7));
    }

    @Test
    void aSideWithTooFewVotersIsSeenOnlyInTheRoom() {
        var ballot = sealed(2, 4, 1);
        assertThat(ballot.isSplit()).isFalse();
        assertThat(ballot.groupSizes()).containsExactly(size(Group.ROOM, 7));
        assertThat(ballot.counts()).extracting(Ballot.Count::group).containsOnly(Group.ROOM);
        assertThat(ballot.counts())
                .contains(new Ballot.Count(Group.ROOM, ballot.items().getFirst().id(), 1, 7));
    }

    @Test
    void aLoneJointVoteCannotBeFoundByTakingTheSidesFromTheRoom() {
        var ballot = sealed(3, 4, 1);
        assertThat(ballot.groupSizes())
                .containsExactly(size(Group.MARKETING, 3), size(Group.IT, 4), size(Group.ROOM, 7));
        assertThat(ballot.counts())
                .contains(new Ballot.Count(Group.ROOM, ballot.items().getFirst().id(), 1, 7));
    }

    @Test
    void enoughJointVotersCountInTheRoomToo() {
        assertThat(sealed(3, 4, 3).groupSizes())
                .containsExactly(
                        size(Group.MARKETING, 3), size(Group.IT, 4), size(Group.JOINT, 3), size(Group.ROOM, 10));
    }

    @Test
    void theOrderInWhichCountsComeInLeavesNoTrace() {
        var room = WorkshopBuilder.voting(scale(3), options(2));
        room.open();
        var counts = join(room.chosen(Group.MARKETING, 0, 1, 1, 2, 0), room.chosen(Group.IT, 1, 1, 0, 1, 2));
        var size = voters(3, 3, 0);
        var one = Ballots.close(room.workshop(), room.idsAndClock, room.ballot().id(), size, counts);
        var other = Ballots.close(
                room.workshop(), room.idsAndClock, room.ballot().id(), size.reversed(), counts.reversed());
        assertThat(other).isEqualTo(one);
    }

    @Test
    void countsThatDoNotFitTheVotersAreRefusedWithTheNumbers() {
        var room = WorkshopBuilder.voting(scale(3), options(1));
        room.open();
        refused(
                InvalidInput.Reason.COUNT_TOO_HIGH,
                () -> room.close(voters(4, 4, 0), room.chosen(Group.IT, 0, 1, 2, 2, 1)),
                5L,
                4);
        refused(
                InvalidInput.Reason.COUNT_TOO_LOW,
                () -> room.close(voters(4, 4, 0), room.chosen(Group.IT, 0, 1, 2, -1, 1)));
        refused(InvalidInput.Reason.COUNT_TOO_LOW, () -> room.close(voters(-1, 4, 0), List.of()));
        refused(InvalidInput.Reason.NO_VOTERS, () -> room.close(voters(0, 0, 0), List.of()));
        refused(
                InvalidInput.Reason.COUNT_TOO_HIGH,
                () -> room.close(List.of(size(Group.IT, 3)), room.chosen(Group.MARKETING, 0, 1, 1)),
                1L,
                0);
        assertThat(room.ballot().state()).isEqualTo(Ballot.State.OPEN);
    }

    @Test
    void nobodyGivesMoreDotsThanTheyHave() {
        var room = WorkshopBuilder.voting(new VoteKind.Dots(0, 1), options(6));
        room.open();
        refused(InvalidInput.Reason.COUNT_TOO_HIGH, () -> room.close(voters(4, 4, 0), room.dots(Group.IT, 5)), 5L, 4);
        refused(
                InvalidInput.Reason.GIVEN_TOO_MUCH,
                () -> room.close(voters(4, 4, 0), room.dots(Group.IT, 4, 3, 2)),
                9L,
                4,
                2L);
        room.close(voters(4, 4, 0), room.dots(Group.IT, 4, 3, 1));
        assertThat(room.ballot().state()).isEqualTo(Ballot.State.CLOSED);
    }

    @Test
    void aBallotEndsOnceAndADiscardedOneForgets() {
        var room = WorkshopBuilder.voting(scale(3), options(1));
        room.open();
        room.close(voters(3, 3, 0), room.chosen(Group.IT, 0, 1, 3));
        refused(InvalidInput.Reason.BALLOT_NOT_OPEN, () -> room.close(voters(3, 3, 0), List.of()));
        room.apply(Ballots.discard(room.workshop(), room.ballot().id()));
        assertThat(room.ballot().counts()).isEmpty();
        assertThat(room.ballot().groupSizes()).isEmpty();
        assertThat(Ballots.latestOf(room.workshop(), "vote")).isEmpty();
        assertThatThrownBy(room::reveal).isInstanceOf(IllegalArgumentException.class);
        room.open();
        room.close(voters(3, 3, 0), room.chosen(Group.IT, 0, 1, 3)).reveal();
        assertThatThrownBy(() -> Ballots.discard(room.workshop(), room.ballot().id()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Ballot sealed(int marketing, int it, int joint) {
        var room = WorkshopBuilder.voting(scale(3), options(1));
        room.open("vote", Ballot.VotingMethod.PAPER, 3);
        var all = join(
                join(room.chosen(Group.MARKETING, 0, 1, marketing), room.chosen(Group.IT, 0, 1, it)),
                room.chosen(Group.JOINT, 0, 1, joint));
        return room.close(voters(marketing, it, joint), all).ballot();
    }

    private static Ballot.GroupSize size(Group group, int voters) {
        return new Ballot.GroupSize(group, voters);
    }

    private static void refused(InvalidInput.Reason reason, ThrowingCallable attempt, Object... numbers) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(InvalidInput.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.arguments()).containsExactly(numbers);
        });
    }
}
