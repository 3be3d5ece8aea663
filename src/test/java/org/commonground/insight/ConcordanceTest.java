package org.commonground.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.commonground.workshop.RankedVotes;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.junit.jupiter.api.Test;

class ConcordanceTest {

    /** S. Siegel, Nonparametric Statistics for the Behavioral Sciences (1956), six applicants ranked by three executives: W = .16. */
    @Test
    void threeExecutivesWhoRankSixApplicantsAgreeAsInTheLiterature() {
        var insight = RankedVotes.revealed(List.of("153642", "156423", "632541"), List.of());
        assertThat(Concordance.of(new long[] {8, 14, 11, 11, 11, 8}, 3)).isEqualTo(25.5 / 157.5);
        assertThat(Concordance.of(RankedVotes.revealed(List.of("163254", "156423", "632541"), List.of()), Group.ROOM))
                .hasValueCloseTo(0.16, within(0.005));
        assertThat(Concordance.of(insight, Group.IT)).isEmpty();
    }

    /** On paper: rank sums 4, 6, 8 about 6 have S = 8, so W = 12 · 8 / (9 · 24). */
    @Test
    void threeOrdersOfThreeItemsAgreeAsOnPaper() {
        assertThat(Concordance.of(RankedVotes.revealed(List.of("123", "132", "213"), List.of()), Group.ROOM))
                .hasValueCloseTo(4 / 9.0, within(1e-12));
    }

    @Test
    void theSameOrdersAreOneAndOrdersThatCancelOutAreNone() {
        assertThat(Concordance.of(RankedVotes.revealed(List.of("2143", "2143", "2143"), List.of()), Group.ROOM))
                .hasValue(1);
        assertThat(Concordance.of(RankedVotes.revealed(List.of("123", "231", "312"), List.of()), Group.ROOM))
                .hasValue(0);
    }

    @Test
    void nothingIsSaidOfTwoItemsNorOfFewerThanThreePeopleNorOfASideThatIsNotShown() {
        assertThat(Concordance.of(RankedVotes.revealed(List.of("12", "12", "12"), List.of("12")), Group.ROOM))
                .isEmpty();
        var open = RankedVotes.revealed(List.of("123", "123"), List.of("123", "231", "321"), Ballot.VotingMethod.OPEN);
        assertThat(open.isSplit()).isTrue();
        assertThat(Concordance.of(open, Group.MARKETING)).isEmpty();
        assertThat(Concordance.of(open, Group.IT)).isPresent();
        var withheld = RankedVotes.revealed(List.of("123", "123"), List.of("123", "231", "321"));
        assertThat(withheld.isSplit()).isFalse();
        assertThat(Concordance.of(withheld, Group.IT)).isEmpty();
        assertThat(Concordance.of(withheld, Group.ROOM)).isPresent();
    }

    @Test
    void theOrderOfAGroupIsByMeanRankAndItemsLevelShareAPlace() {
        var insight = RankedVotes.revealed(List.of("123", "132", "312"), List.of("321", "321", "321"));
        assertThat(RankedItem.order(insight, Group.MARKETING))
                .extracting(ranked -> ranked.place() + ranked.item().label())
                .containsExactly("1Item A", "2Item B", "3Item C");
        assertThat(RankedItem.order(insight, Group.IT))
                .extracting(ranked -> ranked.place() + ranked.item().label())
                .containsExactly("1Item C", "2Item B", "3Item A");
        var level = RankedVotes.revealed(List.of("123", "213", "123", "213"), List.of());
        assertThat(RankedItem.order(level, Group.ROOM))
                .extracting(RankedItem::place)
                .containsExactly(1, 1, 3);
        assertThat(RankedItem.placeOf(level, level.items().getLast(), Group.ROOM))
                .isEqualTo(3);
        assertThat(RankedItem.order(level, Group.IT)).isEmpty();
    }

    @Test
    void theWidestDifferenceOfMeanRanksIsTalkedAboutFirstAndNothingIsCommonGround() {
        var insight = RankedVotes.revealed(List.of("1234", "1234", "1243"), List.of("4231", "4213", "3214"));
        assertThat(insight.talkFirst().getFirst().label()).isEqualTo("Item A");
        assertThat(insight.talkFirst().getFirst().gap().orElseThrow().value()).isCloseTo(1 - 11 / 3.0, within(1e-12));
        assertThat(insight.commonGround()).isEmpty();
        assertThat(insight.byCommonGround()).isEmpty();
    }
}
