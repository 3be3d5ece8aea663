package org.commonground.insight;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Agreement on an ordered scale: 1 where all chose the same, 0 where all values are chosen alike, −1 where the room is split between
 * the two ends.
 *
 * <p>Source: C. van der Eijk, "Measuring Agreement in Ordered Rating Scales", Quality &amp; Quantity 35 (2001), 325–341. Its published
 * check value: frequencies 30, 40, 210, 130, 530, 50, 10 give 0.6113333. By the paper's steps, on paper: 1, 1, 0, 0, 0 give 3/4;
 * 1, 0, 1, 0, 0 give 1/6; 2, 3, 1, 0, 0 give 2/3; 3, 1, 0, 1, 3 give −41/72.
 */
final class Agreement {

    private Agreement() {}

    /**
     * The coefficient A, −1 to 1. The frequencies are taken apart into layers in which each category is either full or empty; A is the
     * mean of the layers' agreement, weighted by the people in them.
     *
     * @param counts people by category, in the order of the scale
     * @return none for fewer than three categories or where nobody is in them
     */
    static OptionalDouble of(List<Integer> counts) {
        int total = counts.stream().mapToInt(n -> n).sum();
        if (counts.size() < 3 || total == 0) {
            return OptionalDouble.empty();
        }
        var left = counts.stream().mapToInt(n -> n).toArray();
        double weighted = 0;
        while (Arrays.stream(left).anyMatch(n -> n > 0)) {
            int height = Arrays.stream(left).filter(n -> n > 0).min().orElseThrow();
            var layer = new boolean[left.length];
            int filled = 0;
            for (int i = 0; i < left.length; i++) {
                layer[i] = left[i] > 0;
                if (layer[i]) {
                    left[i] -= height;
                    filled++;
                }
            }
            weighted += (double) height * filled * ofLayer(layer, filled);
        }
        return OptionalDouble.of(weighted / total);
    }

    private static double ofLayer(boolean[] layer, int filled) {
        int k = layer.length;
        if (filled == 1) {
            return 1;
        }
        if (filled == k) {
            return 0;
        }
        return unimodality(layer) * (1 - (filled - 1.0) / (k - 1));
    }

    /** U: triples of categories that look like one peak (110, 011) against those that look like two (101). */
    private static double unimodality(boolean[] layer) {
        int k = layer.length;
        long one = 0;
        long two = 0;
        for (int a = 0; a < k; a++) {
            for (int b = a + 1; b < k; b++) {
                for (int c = b + 1; c < k; c++) {
                    if (layer[a] && !layer[b] && layer[c]) {
                        two++;
                    } else if (layer[b] && layer[a] != layer[c]) {
                        one++;
                    }
                }
            }
        }
        return ((k - 2.0) * one - (k - 1.0) * two) / ((k - 2.0) * (one + two));
    }
}
