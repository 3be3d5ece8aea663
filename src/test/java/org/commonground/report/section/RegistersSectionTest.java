package org.commonground.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.commonground.i18n.Messages;
import org.commonground.report.model.Block;
import org.commonground.report.model.Wording;
import org.commonground.session.TableWorkshops;
import org.commonground.workshop.Workshop;
import org.junit.jupiter.api.Test;

/** Tables, placed rows, needs and gives in the appendix. */
class RegistersSectionTest {

    @Test
    void aRowIsWrittenWithItsCells() {
        var table = (Block.Table) blocks(TableWorkshops.register(5)).getFirst();
        assertThat(shown(table)).hasSize(5);
        assertThat(table.head().getFirst()).isEqualTo("Question");
        assertThat(shown(table).getFirst().getFirst()).endsWith(" One basket, whatever the channel");
        assertThat(shown(table).getFirst()).contains("Start now", "12,000 EUR", "15 Jan 2027");
    }

    @Test
    void placedRowsAreGroupedByField() {
        var groups = ((Block.Groups) blocks(TableWorkshops.placing(5)).getFirst()).groups();
        assertThat(groups)
                .extracting(Block.Group::title)
                .containsExactly("Start now", "Plan", "Nice to have", "Leave", "Not placed");
        assertThat(groups.getFirst().lines())
                .extracting(Block.Line::text)
                .containsExactly("One basket, whatever the channel");
    }

    @Test
    void pairsAreInOneRowAndOpenNeedsAreMarked() {
        var rows = shown((Block.Table) blocks(TableWorkshops.exchange(6)).getFirst());
        assertThat(rows).hasSize(4);
        assertThat(rows.getFirst().getFirst()).startsWith("● Marketing: ").contains("One basket");
        assertThat(rows.getFirst().getLast()).startsWith("■ IT: ").contains("Kundenzufriedenheit");
        assertThat(rows.get(2).getLast()).isEqualTo("Nobody offered this.");
        assertThat(rows.get(3).getFirst()).isEmpty();
    }

    private static List<List<String>> shown(Block.Table table) {
        return table.rows().stream()
                .map(row -> row.stream().map(Block.Cell::shown).toList())
                .toList();
    }

    @Test
    void anEmptyStepHasNoBlocks() {
        assertThat(blocks(TableWorkshops.register(0))).isEmpty();
        assertThat(blocks(TableWorkshops.placing(0))).isEmpty();
        assertThat(blocks(TableWorkshops.exchange(0))).isEmpty();
    }

    private static List<Block> blocks(Workshop workshop) {
        var wording = new Wording(workshop, new Messages(Locale.UK), LocalDate.of(2026, 11, 23));
        return new TablesSection(wording).blocks(workshop.programme().step("on").orElseThrow());
    }
}
