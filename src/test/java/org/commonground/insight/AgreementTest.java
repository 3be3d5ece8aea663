package org.commonground.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private final Random random = new Random(41);

    @Test
    void thePublishedCheckValue() {
        assertThat(a(List.of(30, 40, 210, 130, 530, 50, 10))).isCloseTo(0.6113333, within(0.00000005));
    }

    /**
     * Worked out on paper by the steps of van der Eijk (2001): a layer with S of K categories full has U · (1 − (S − 1)/(K − 1)), with
     * U = ((K − 2)·TU − (K − 1)·TDU) / ((K − 2)·(TU + TDU)) from its triples 110 and 011 (TU) and 101 (TDU); layers are weighted by
     * their people.
     *
     * <ul>
     *   <li>1 1 0 0 0: no triple 101, so U = 1, and 1 · (1 − 1/4) = 3/4.
     *   <li>1 0 1 0 0: triple 101 once (categories 1 2 3), 110 twice (1 3 4 and 1 3 5), 011 never: U = (3·2 − 4·1)/(3·3) = 2/9, and
     *       2/9 · 3/4 = 1/6.
     *   <li>2 3 1 0 0: a layer 1 1 1 0 0 of 3 people with 1/2, 1 1 0 0 0 of 2 with 3/4, 0 1 0 0 0 of 1 with 1:
     *       (3·1/2 + 2·3/4 + 1)/6 = 2/3.
     *   <li>3 1 0 1 3: a layer 1 1 0 1 1 of 4 people. Triples 101: 1 3 4, 1 3 5, 2 3 4, 2 3 5, four; 110: 1 2 3, one; 011: 3 4 5, one.
     *       U = (3·2 − 4·4)/(3·6) = −5/9, and −5/9 · (1 − 3/4) = −5/36. Then 1 0 0 0 1 of 4 people with −1. Together
     *       (4·−5/36 + 4·−1)/8 = −41/72.
     * </ul>
     */
    @Test
    void valuesWorkedOutOnPaper() {
        assertThat(a(List.of(1, 1, 0, 0, 0))).isCloseTo(3 / 4.0, within(1e-12));
        assertThat(a(List.of(1, 0, 1, 0, 0))).isCloseTo(1 / 6.0, within(1e-12));
        assertThat(a(List.of(2, 3, 1, 0, 0))).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(a(List.of(3, 1, 0, 1, 3))).isCloseTo(-41 / 72.0, within(1e-12));
    }

    @Test
    void theEndsOfTheScale() {
        assertThat(a(List.of(0, 0, 7, 0, 0))).isEqualTo(1);
        assertThat(a(List.of(4, 4, 4, 4, 4))).isEqualTo(0);
        assertThat(a(List.of(5, 0, 0, 0, 5))).isEqualTo(-1);
    }

    @Test
    void tooFewCategoriesOrNobodyHasNone() {
        assertThat(Agreement.of(List.of(3, 4))).isEmpty();
        assertThat(Agreement.of(List.of(0, 0, 0))).isEmpty();
    }

    @Test
    void oneMoreForTheMostChosenAnswerNeverLowersIt() {
        for (int run = 0; run < 5_000; run++) {
            var counts = counts();
            double before = a(counts);
            int most = counts.indexOf(Collections.max(counts));
            counts.set(most, counts.get(most) + 1);
            assertThat(a(counts)).as("%s", counts).isGreaterThanOrEqualTo(before - 1e-12);
        }
    }

    @Test
    void turningTheScaleRoundChangesNothing() {
        for (int run = 0; run < 2_000; run++) {
            var counts = counts();
            assertThat(a(counts.reversed())).as("%s", counts).isCloseTo(a(counts), within(1e-12));
            assertThat(a(counts)).isBetween(-1.0, 1.0);
        }
    }

    private List<Integer> counts() {
        var counts = new ArrayList<Integer>();
        int size = 3 + random.nextInt(5);
        for (int i = 0; i < size; i++) {
            counts.add(random.nextInt(6));
        }
        counts.set(random.nextInt(size), 1 + random.nextInt(6));
        return counts;
    }

    private static double a(List<Integer> counts) {
        return Agreement.of(counts).orElseThrow();
    }
}
