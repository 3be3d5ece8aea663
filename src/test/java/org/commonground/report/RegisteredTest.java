package org.commonground.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.commonground.live.KindWalls;
import org.commonground.words.Words;
import org.commonground.workshop.Workshop;
import org.junit.jupiter.api.Test;

/** Tables, placed rows, needs and gives in the appendix. */
class RegisteredTest {

    @Test
    void aRowIsToldWithWhatStandsInItsCells() {
        assertThat(lines(blocks(KindWalls.register(5)).getFirst()))
                .hasSize(5)
                .first()
                .asString()
                .contains("One basket, whatever the channel", "How far?", "Start now", "12,000 EUR", "15 Jan 2027");
    }

    @Test
    void placedRowsStandUnderTheNameOfTheirField() {
        var blocks = blocks(KindWalls.placing(5));
        assertThat(blocks.stream().filter(Block.Heading.class::isInstance).map(block -> ((Block.Heading) block).text()))
                .containsExactly("Start now", "Plan", "Nice to have", "Leave", "Not placed");
        assertThat(lines(blocks.get(1))).containsExactly("One basket, whatever the channel");
    }

    @Test
    void pairsStandBesideEachOtherAndWhatNobodyOffersIsSaid() {
        var table = (Block.Table) blocks(KindWalls.exchange(6)).getFirst();
        assertThat(table.rows()).hasSize(4);
        assertThat(table.rows().getFirst()).satisfies(row -> {
            assertThat(row.getFirst()).contains("●", "Marketing", "One basket");
            assertThat(row.getLast()).contains("■", "IT", "Kundenzufriedenheit");
        });
        assertThat(table.rows().get(2).getLast()).isEqualTo("Nobody offered this.");
        assertThat(table.rows().get(3).getFirst()).isEmpty();
    }

    @Test
    void nothingIsToldOfAnEmptyStep() {
        assertThat(blocks(KindWalls.register(0))).isEmpty();
        assertThat(blocks(KindWalls.placing(0))).isEmpty();
        assertThat(blocks(KindWalls.exchange(0))).isEmpty();
    }

    private static List<Block> blocks(Workshop workshop) {
        var wording = new Wording(workshop, new Words(Locale.UK), LocalDate.of(2026, 11, 23));
        return Registered.blocks(wording, workshop.programme().step("on").orElseThrow());
    }

    private static List<String> lines(Block block) {
        return ((Block.Lines) block).lines().stream().map(Block.Line::text).toList();
    }
}
