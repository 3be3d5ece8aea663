package org.commonground.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonground.insight.CommonGround.Quadrant;
import org.junit.jupiter.api.Test;

class CommonGroundTest {

    @Test
    void whatHalfOfEachSideWantsOutranksWhatASideWhollyRejectsWhateverTheirSizes() {
        int compared = 0;
        for (int m = 2; m <= 12; m++) {
            for (int i = 2; i <= 12; i++) {
                var half = ground((m + 1) / 2, m, (i + 1) / 2, i);
                for (int wanting = 0; wanting <= 12; wanting++) {
                    for (int m2 = Math.max(2, wanting); m2 <= 12; m2++) {
                        for (int i2 = 2; i2 <= 12; i2++) {
                            outranks(half, ground(wanting, m2, 0, i2));
                            outranks(half, ground(0, i2, wanting, m2));
                            compared += 2;
                        }
                    }
                }
            }
        }
        assertThat(compared).isEqualTo(234_256);
    }

    private static void outranks(CommonGround better, CommonGround worse) {
        if (better.score() <= worse.score() || CommonGround.BEST_FIRST.compare(better, worse) >= 0) {
            throw new AssertionError(better + " does not outrank " + worse);
        }
    }

    @Test
    void theScoreIsTheGeometricMeanOfTheTwoEstimates() {
        assertThat(ground(3, 4, 1, 4).score()).isEqualTo(Math.sqrt(3.5 / 5 * (1.5 / 5)));
    }

    @Test
    void equalScoresAreToldApartByTheVotersAgainstThenByTheBoard() {
        // (2·0+1)(2·7+1) = (2·1+1)(2·2+1): the same score, but 15 and 19 of 22 against.
        var insight = Room.dots(11, 11, new int[] {1, 0, 2, 7}, new int[] {2, 7, 1, 0});
        assertThat(insight.byCommonGround())
                .extracting(ItemInsight::label)
                .containsExactly("Option 2", "Option 4", "Option 1", "Option 3");
    }

    @Test
    void exactlyHalfOfTheHighestIsAboveTheLine() {
        var insight = Room.dots(6, 5, new int[] {6, 3, 2, 6}, new int[] {4, 2, 1, 1});
        assertThat(insight.items())
                .extracting(item -> item.commonGround().orElseThrow().quadrant())
                .containsExactly(Quadrant.COMMON_GROUND, Quadrant.COMMON_GROUND, Quadrant.NEITHER, Quadrant.MARKETING);
    }

    @Test
    void whatNobodyWantsIsNeverAboveTheLine() {
        var insight = Room.dots(3, 3, new int[] {0, 0}, new int[] {0, 2});
        assertThat(insight.items())
                .extracting(item -> item.commonGround().orElseThrow().quadrant())
                .containsExactly(Quadrant.NEITHER, Quadrant.IT);
    }

    private static CommonGround ground(int m, int marketing, int i, int it) {
        return new CommonGround(new Support(m, marketing), new Support(i, it), Quadrant.NEITHER);
    }
}
