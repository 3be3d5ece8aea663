package org.commonground.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.commonground.workshop.WorkshopBuilder.options;
import static org.commonground.workshop.WorkshopBuilder.scale;
import static org.commonground.workshop.WorkshopBuilder.voting;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check values that stand with the formulas. */
class FormulasTest {

    @Test
    void supportIsDrawnTowardsOneHalf() {
        assertThat(new Support(0, 2).estimate()).isCloseTo(1 / 6.0, within(1e-12));
        assertThat(new Support(2, 2).estimate()).isCloseTo(5 / 6.0, within(1e-12));
        assertThat(new Support(3, 4).estimate()).isCloseTo(0.7, within(1e-12));
        assertThat(new Support(12, 12).estimate()).isCloseTo(25 / 26.0, within(1e-12));
    }

    /**
     * The posterior mean itself, by integration: ∫ p · p^(x−½) (1−p)^(n−x−½) dp over ∫ p^(x−½) (1−p)^(n−x−½) dp, which with p = sin²θ
     * are integrals of sin^(2x+2)θ · cos^(2(n−x))θ and sin^(2x)θ · cos^(2(n−x))θ over a quarter turn.
     */
    @Test
    void theEstimateIsTheMeanOfTheJeffreysPosterior() {
        for (int n = 1; n <= 12; n++) {
            for (int x = 0; x <= n; x++) {
                assertThat(new Support(x, n).estimate())
                        .as("%d of %d", x, n)
                        .isCloseTo(integral(x + 1, n - x) / integral(x, n - x), within(1e-9));
            }
        }
    }

    private static double integral(int sines, int cosines) {
        int steps = 400;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double angle = Math.PI / 2 * (i + 0.5) / steps;
            sum += Math.pow(Math.sin(angle), 2 * sines) * Math.pow(Math.cos(angle), 2 * cosines);
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "3, 2", "4, 3", "5, 4", "10, 9"})
    void ofARatingTheTwoHighestAreSupport(int size, int from) {
        var room = voting(scale(size), options(1));
        room.open();
        assertThat(Support.threshold(room.ballot())).isEqualTo(from);
    }

    @Test
    void gapsOfMeansAndOfShares() {
        var gap = Gap.ofMeans(new Distribution(1, List.of(0, 1, 2, 0, 1)), new Distribution(1, List.of(2, 1, 0, 0, 0)));
        assertThat(gap.value()).isCloseTo(23 / 12.0, within(1e-12));
        assertThat(Gap.ofSupport(new Support(4, 4), new Support(2, 5)).value()).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void equalFractionsAreEquallyFarApart() {
        assertThat(Gap.WIDEST_FIRST.compare(new Gap(1, 3), new Gap(-2, 6))).isZero();
        assertThat(Gap.WIDEST_FIRST.compare(new Gap(-1, 3), new Gap(1, 4))).isNegative();
    }

    @Test
    void meanMedianAndWhatMostSay() {
        var given = new Distribution(1, List.of(0, 1, 2, 0, 1));
        assertThat(given.mean()).hasValue(3.25);
        assertThat(given.median()).hasValue(3);
        assertThat(new Distribution(1, List.of(1, 1)).median()).hasValue(1.5);
        assertThat(new Distribution(1, List.of(1, 2, 0, 1)).majorityValue()).hasValue(2);
        assertThat(new Distribution(1, List.of(2, 2)).majorityValue()).isEmpty();
        assertThat(new Distribution(1, List.of(1, 1, 1)).majorityValue()).isEmpty();
        assertThat(given.lowestChosen()).hasValue(2);
        assertThat(given.highestChosen()).hasValue(5);
        assertThat(given.atLeast(3)).isEqualTo(3);
        assertThat(given.sum()).isEqualTo(13);
    }
}
