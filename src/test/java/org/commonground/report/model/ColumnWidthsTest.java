package org.commonground.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
    private static final double LETTERS_ACROSS = 106;

    @Test
    void aTableFillsThePageAndBreaksNoWordThatFits() {
        var table = Block.Table.of(
                List.of("What must work", "So that", "How much", "Personal data", "Counterpart"),
                List.of(List.of(
                        Block.Cell.of("Order status that is true to the hour, in every channel and in every store"),
                        Block.Cell.of("nobody has to call"),
                        Block.Cell.of("Should"),
                        Block.Cell.of("yes"),
                        Block.Cell.of("Ingrid Hoffmann"))));
        var shares = table.shares();
        assertThat(shares.stream().mapToDouble(share -> share).sum()).isBetween(99.5, 100.5);
        assertThat(letters(shares.get(2))).isGreaterThan("Should".length());
        assertThat(letters(shares.get(4))).isGreaterThan("Counterpart".length());
        assertThat(shares.getFirst())
                .isEqualTo(shares.stream().max(Double::compare).orElseThrow());
    }

    @Test
    void numbersTakeLittleRoom() {
        var table = new Block.Table(
                List.of("Voted on", "Conflicting", "4"),
                List.of(List.of(Block.Cell.of("How we work together"), Block.Cell.of("1"), Block.Cell.of("0"))),
                1);
        assertThat(letters(table.shares().get(1))).isGreaterThan("Conflicting".length());
        assertThat(table.shares().getFirst()).isGreaterThan(60);
    }

    private static double letters(double share) {
        return LETTERS_ACROSS * share / 100;
    }
}
