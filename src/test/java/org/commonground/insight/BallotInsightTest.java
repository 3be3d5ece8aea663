package org.commonground.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.commonground.workshop.WorkshopBuilder.join;
import static org.commonground.workshop.WorkshopBuilder.options;
import static org.commonground.workshop.WorkshopBuilder.scale;
import static org.commonground.workshop.WorkshopBuilder.voters;

import java.util.List;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.junit.jupiter.api.Test;

class BallotInsightTest {

    @Test
    void whatIsNotRevealedIsNotRead() {
        var room = WorkshopBuilder.voting(scale(5), options(1));
        room.open();
        room.close(voters(3, 3, 0), room.chosen(Group.IT, 0, 1, 3));
        assertThatThrownBy(room::insight).isInstanceOf(IllegalArgumentException.class);
        assertThat(BallotInsight.all(room.workshop())).isEmpty();
    }

    @Test
    void ratingsInNumbers() {
        var item = WorkshopBuilder.rated(new int[] {0, 1, 2, 0, 1}, new int[] {2, 1, 0, 0, 0})
                .items()
                .getFirst();
        var marketing = item.resultOf(Group.MARKETING).orElseThrow();
        var it = item.resultOf(Group.IT).orElseThrow();
        assertThat(marketing.mean()).hasValue(3.25);
        assertThat(marketing.median()).hasValue(3);
        assertThat(marketing.support()).isEqualTo(new Support(1, 4));
        assertThat(it.mean().orElseThrow()).isCloseTo(4 / 3.0, within(1e-12));
        assertThat(item.gap().orElseThrow().value()).isCloseTo(3.25 - 4 / 3.0, within(1e-12));
        assertThat(item.resultOf(Group.ROOM).orElseThrow().distribution().counts())
                .containsExactly(2, 2, 2, 0, 1);
        assertThat(item.resultOf(Group.ROOM).orElseThrow().median()).hasValue(2);
    }

    @Test
    void aMedianCanLieBetweenTwoRatings() {
        assertThat(new Distribution(1, List.of(1, 0, 1)).median()).hasValue(2);
        assertThat(new Distribution(0, List.of(0, 0)).median()).isEmpty();
    }

    @Test
    void talkFirstNamesThreeWhereTheSidesDifferFurthestApartFirst() {
        var insight = WorkshopBuilder.dotted(3, 6, new int[] {3, 1, 2, 0, 1, 3}, new int[] {6, 3, 2, 1, 6, 0})
                .insight();
        assertThat(insight.talkFirst())
                .extracting(ItemInsight::label)
                .containsExactly("Option 6", "Option 5", "Option 3");
    }

    @Test
    void thirdsThatAreEquallyFarApartKeepTheOrderOfTheBoard() {
        var insight = WorkshopBuilder.dotted(3, 3, new int[] {1, 0, 1, 3}, new int[] {0, 1, 0, 3})
                .insight();
        assertThat(insight.talkFirst())
                .extracting(ItemInsight::label)
                .containsExactly("Option 1", "Option 2", "Option 3");
    }

    @Test
    void withoutASplitNothingIsSaidBySide() {
        var room = WorkshopBuilder.voting(scale(5), options(1));
        room.open("vote", Ballot.VotingMethod.PAPER, 3);
        var insight = room.close(voters(2, 4, 0), room.chosen(Group.MARKETING, 0, 1, 2), room.chosen(Group.IT, 0, 4, 4))
                .reveal()
                .insight();
        var item = insight.items().getFirst();
        assertThat(item.groups()).containsOnlyKeys(Group.ROOM);
        assertThat(item.gap()).isEmpty();
        assertThat(item.commonGround()).isEmpty();
        assertThat(insight.talkFirst()).isEmpty();
        assertThat(insight.byCommonGround()).isEmpty();
    }

    @Test
    void aGiverOfNoPointsCountsInTheMean() {
        var room = WorkshopBuilder.voting(new VoteKind.Points(100), options(2));
        room.open();
        var counts = join(room.chosen(Group.MARKETING, 0, 40, 1), room.chosen(Group.MARKETING, 1, 60, 1));
        var item =
                room.close(voters(2, 1, 0), counts).reveal().insight().items().getFirst();
        assertThat(item.resultOf(Group.MARKETING).orElseThrow().mean()).hasValue(20);
        assertThat(item.resultOf(Group.MARKETING).orElseThrow().support()).isEqualTo(new Support(1, 2));
        assertThat(item.gap().orElseThrow().value()).isEqualTo(20);
    }

    @Test
    void aRepeatedBallotShowsHowTheSidesMoved() {
        var room = WorkshopBuilder.voting(scale(5), options(1));
        room.open();
        room.close(voters(2, 2, 0), room.chosen(Group.MARKETING, 0, 5, 2), room.chosen(Group.IT, 0, 1, 2))
                .reveal();
        room.open("again", Ballot.VotingMethod.OPEN, 3);
        var movement = room.close(
                        voters(2, 2, 0), room.chosen(Group.MARKETING, 0, 4, 2), room.chosen(Group.IT, 0, 2, 2))
                .reveal()
                .insight()
                .movements()
                .getFirst();
        assertThat(movement.narrowing()).hasValue(2);
    }

    @Test
    void aPredictionIsHeldAgainstWhatTheOtherSideSaid() {
        var guesses = WorkshopBuilder.rated(new int[] {0, 0, 0, 2, 0}, new int[] {0, 1, 0, 0, 0});
        var answers = WorkshopBuilder.rated(new int[] {0, 0, 3, 0, 0}, new int[] {3, 0, 0, 0, 0});
        var gaps = PredictionGap.of(guesses.items(), answers.items());
        assertThat(gaps).extracting(gap -> gap.value().orElseThrow()).containsExactly(3.0, -1.0);

        var room = WorkshopBuilder.voting(scale(5), options(2));
        room.open();
        var marketing = join(room.chosen(Group.MARKETING, 0, 5, 2), room.chosen(Group.MARKETING, 1, 4, 2));
        var it = join(room.chosen(Group.IT, 0, 1, 2), room.chosen(Group.IT, 1, 2, 2));
        var two = room.close(voters(2, 2, 0), marketing, it).reveal().insight().items();
        assertThat(PredictionGap.of(two.subList(0, 1), two.subList(1, 2)))
                .as("other items are not held against each other")
                .isEmpty();
    }
}
