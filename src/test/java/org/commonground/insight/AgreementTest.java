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
