package org.commonground.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.commonground.workshop.WorkshopBuilder.dotted;

import java.util.ArrayList;
import java.util.Collections;
import org.commonground.insight.CommonGround.Quadrant;
import org.junit.jupiter.api.Test;

class CommonGroundTest {

    /** Every item that half or more of each side want against every one that a side wholly rejects: the worst of those, the best of these. */
    @Test
    void whatHalfOfEachSideWantsOutranksWhatASideWhollyRejectsWhateverTheirSizes() {
        var wanted = new ArrayList<CommonGround>();
        var rejected = new ArrayList<CommonGround>();
        for (int m = 2; m <= 12; m++) {
            for (int i = 2; i <= 12; i++) {
                for (int byM = 0; byM <= m; byM++) {
                    for (int byI = 0; byI <= i; byI++) {
                        if (2 * byM >= m && 2 * byI >= i) {
                            wanted.add(ground(byM, m, byI, i));
                        } else if (byM == 0 || byI == 0) {
                            rejected.add(ground(byM, m, byI, i));
                        }
                    }
                }
            }
        }
        assertThat(wanted).hasSize(2_209);
        assertThat(rejected).hasSize(1_815);
        var worst = Collections.max(wanted, CommonGround.BEST_FIRST);
        var best = Collections.min(rejected, CommonGround.BEST_FIRST);
        assertThat(CommonGround.BEST_FIRST.compare(worst, best)).isNegative();
        assertThat(wanted.stream().mapToDouble(CommonGround::score).min().orElseThrow())
                .isGreaterThan(
                        rejected.stream().mapToDouble(CommonGround::score).max().orElseThrow());
    }

    @Test
    void theScoreIsTheGeometricMeanOfTheTwoEstimates() {
        assertThat(ground(3, 4, 1, 4).score()).isCloseTo(0.4582576, within(0.00000005));
    }

    @Test
    void equalScoresAreToldApartByTheVotersAgainstThenByTheBoard() {
        // (2·0+1)(2·7+1) = (2·1+1)(2·2+1): the same score, but 15 and 19 of 22 against.
        var insight =
                dotted(11, 11, new int[] {1, 0, 2, 7}, new int[] {2, 7, 1, 0}).insight();
        assertThat(insight.byCommonGround())
                .extracting(ItemInsight::label)
                .containsExactly("Option 2", "Option 4", "Option 1", "Option 3");
    }

    @Test
    void theFourQuadrantsOfHighestSixAndFour() {
        assertThat(quadrant(3, 2)).isEqualTo(Quadrant.COMMON_GROUND);
        assertThat(quadrant(3, 1)).isEqualTo(Quadrant.MARKETING);
        assertThat(quadrant(2, 2)).isEqualTo(Quadrant.IT);
        assertThat(quadrant(2, 1)).isEqualTo(Quadrant.NEITHER);
    }

    private static Quadrant quadrant(int marketing, int it) {
        return CommonGround.quadrant(new Support(marketing, 8), new Support(it, 5), 6, 4);
    }

    @Test
    void exactlyHalfOfTheHighestIsAboveTheLine() {
        var insight =
                dotted(6, 5, new int[] {6, 3, 2, 6}, new int[] {4, 2, 1, 1}).insight();
        assertThat(insight.items())
                .extracting(item -> item.commonGround().orElseThrow().quadrant())
                .containsExactly(Quadrant.COMMON_GROUND, Quadrant.COMMON_GROUND, Quadrant.NEITHER, Quadrant.MARKETING);
    }

    @Test
    void whatNobodyWantsIsNeverAboveTheLine() {
        var insight = dotted(3, 3, new int[] {0, 0}, new int[] {0, 2}).insight();
        assertThat(insight.items())
                .extracting(item -> item.commonGround().orElseThrow().quadrant())
                .containsExactly(Quadrant.NEITHER, Quadrant.IT);
    }

    private static CommonGround ground(int m, int marketing, int i, int it) {
        return new CommonGround(new Support(m, marketing), new Support(i, it), Quadrant.NEITHER);
    }
}
