package org.commonground.workshop.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonground.workshop.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Cases;
import org.commonground.workshop.input.CellReader;
import org.commonground.workshop.input.RowList;
import org.commonground.workshop.record.RegisterRow;
import org.commonground.workshop.record.RegisterRow.Cell;
import org.junit.jupiter.api.Test;

class RegistersTest {

    private static final String QUESTIONS = "strategy-questions";
    private static final String PLACING = "strategy-placing";

    private final IdsAndClock idsAndClock = WorkshopBuilder.pen();
    private Workshop now = WorkshopBuilder.builtIn("half-day", idsAndClock).workshop();

    @Test
    void aLaterStepWorksOnTheSameRowsWithItsOwnColumnsAdded() {
        var row = add(PLACING, Map.of("question", new Cell.Text("Who comes back?")));
        assertThat(Registers.rows(now, QUESTIONS)).extracting(RegisterRow::id).containsExactly(row);
        assertThat(Registers.columns(now, QUESTIONS)).extracting(Column::id).doesNotContain("placing");
        assertThat(Registers.columns(now, PLACING))
                .extracting(Column::id)
                .startsWith("question")
                .endsWith("placing");
        assertThat(Registers.columns(now, "service-map")).isEmpty();
    }

    @Test
    void aCellIsFilledEmptiedAndUndone() {
        var row = add(QUESTIONS, Map.of("question", new Cell.Text("Who?")));
        var before = now;
        var fill = Registers.setCell(now, row, "personal", Optional.of(new Cell.YesNo(true)));
        now = now.after(fill);
        assertThat(get(row).cells()).containsEntry("personal", new Cell.YesNo(true));
        assertThat(now.after(fill.reversed())).isEqualTo(before);
        now = now.after(Registers.setCell(now, row, "personal", Optional.empty()));
        assertThat(get(row).cells()).doesNotContainKey("personal");
        assertThat(Registers.setCell(now, row, "personal", Optional.empty()).isEmpty())
                .isTrue();
        now = now.after(Registers.setSide(now, row, Side.IT));
        assertThat(get(row).side()).isEqualTo(Side.IT);
        now = now.after(Registers.delete(now, List.of(row)));
        assertThat(Registers.rows(now, QUESTIONS)).isEmpty();
    }

    @Test
    void anEmptyRowAndOneTooManyAreRefused() {
        assertThatThrownBy(() -> Registers.add(now, idsAndClock, QUESTIONS, Side.IT, Map.of()))
                .isInstanceOf(InvalidInput.class);
        var many = java.util.Collections.nCopies(
                Limits.MAX_ROWS + 1, Map.<String, Cell>of("question", new Cell.Text("Who?")));
        assertRefused(
                InvalidInput.Reason.TOO_MANY_ROWS, () -> Registers.add(now, idsAndClock, QUESTIONS, Side.IT, many));
    }

    @Test
    void aRowIsPlacedMovedAndTakenOut() {
        var row = add(QUESTIONS, Map.of("question", new Cell.Text("Who?")));
        var placing = Placing.of((StepKind.Register)
                        now.programme().step(PLACING).orElseThrow().kind())
                .orElseThrow();
        now = now.after(placing.place(now, row, Optional.of(Placing.quadrant(true, true))));
        assertThat(get(row).cells()).containsEntry("placing", new Cell.Choice("Start now"));
        now = now.after(placing.place(now, row, Optional.of(Placing.quadrant(false, true))));
        assertThat(get(row).cells()).containsEntry("placing", new Cell.Choice("Nice to have"));
        assertThat(placing.rowsIn(Registers.rows(now, PLACING), Optional.of(2))).hasSize(1);
        now = now.after(placing.place(now, row, Optional.empty()));
        assertThat(placing.rowsIn(Registers.rows(now, PLACING), Optional.empty()))
                .hasSize(1);
        assertThat(Placing.of((StepKind.Register)
                        now.programme().step(QUESTIONS).orElseThrow().kind()))
                .isEmpty();
    }

    @Test
    void pastedRowsFollowTheColumnsOrTheirHeading() {
        var list = paste("Who comes back?\tOffers\t\t\tyes\nWhich channel?;\"Budget; and staff\"\n\n");
        assertThat(isReady(list)).isTrue();
        assertThat(list.rows())
                .containsExactly(
                        Map.of(
                                "question", new Cell.Text("Who comes back?"),
                                "decision", new Cell.Text("Offers"),
                                "personal", new Cell.YesNo(true)),
                        Map.of(
                                "question", new Cell.Text("Which channel?"),
                                "decision", new Cell.Text("Budget; and staff")));
        assertThat(paste("Personal data\tQuestion\nno\tWho?").rows())
                .containsExactly(Map.of("personal", new Cell.YesNo(false), "question", new Cell.Text("Who?")));
    }

    @Test
    void everyFaultOfAPastedListHasLineAndColumn() {
        var list = paste("Who?\t\t\tNobody Known\nWhat?\t\t\t\tmaybe\nOk?\nToo\t\t\t\t\tHave it\tmore\n\"open");
        assertThat(isReady(list)).isFalse();
        assertThat(list.faults())
                .extracting(fault ->
                        fault.line() + " " + fault.column() + " " + fault.why().reason())
                .containsExactly("2 Personal data NO_YES_OR_NO", "4  NO_COLUMN");
        assertThat(isReady(paste(" \n"))).isFalse();
    }

    /** The rows that can be read are added; the others come back as they were, with their header, and can be pasted again. */
    @Test
    void rowsWithFaultsAreLeftToBeCorrected() {
        var list = paste("Question\tPersonal data\nWho?\tyes\n\"What, 5\"\" else?\"\tmaybe\nWhy?\tno\nWhen?\tperhaps");
        assertThat(list.rows()).hasSize(2);
        assertThat(list.rest()).isEqualTo("Question\tPersonal data\n\"What, 5\"\" else?\"\tmaybe\nWhen?\tperhaps");
        var mended = paste(list.rest().replace("maybe", "yes").replace("perhaps", "no"));
        assertThat(isReady(mended)).isTrue();
        assertThat(mended.rows()).hasSize(2);
        assertThat(mended.rest()).isEmpty();
    }

    @Test
    void quotationMarksThatDoNotEncloseACellStay() {
        var question = "question";
        for (var file : List.of("clip", "open")) {
            var list = paste(headed(Cases.text("24-register-paste/" + file + ".txt")));
            assertThat(list.faults()).isEmpty();
            assertThat(list.rows())
                    .containsExactly(
                            Map.of(
                                    question,
                                    new Cell.Text(
                                            file.equals("clip") ? "\"Customer 360\" view" : "\"Customer 360 view"),
                                    "personal",
                                    new Cell.YesNo(true)),
                            Map.of(question, new Cell.Text("Which channel works?"), "personal", new Cell.YesNo(false)));
        }
        assertThat(paste(headed("\"Who \"\"owns\"\"\nthe data?\"\tyes\n\"open\tno\n27\" screen\tno\n\"all\"\tno"))
                        .rows())
                .extracting(row -> row.get(question))
                .containsExactly(
                        new Cell.Text("Who \"owns\" the data?"),
                        new Cell.Text("\"open"),
                        new Cell.Text("27\" screen"),
                        new Cell.Text("all"));
    }

    @Test
    void invisibleCharactersOfPastedRowsAreGone() {
        assertThat(paste("\ufeffWho\u000bcomes\u200b?\tOffers\u00a0here\n").rows())
                .containsExactly(
                        Map.of("question", new Cell.Text("Who comes?"), "decision", new Cell.Text("Offers here")));
    }

    @Test
    void aTableWithBarsIsATable() {
        assertThat(paste("| Decision it serves | Question |\n|---|---|\n| Offers | Who comes? |\n")
                        .rows())
                .containsExactly(Map.of("question", new Cell.Text("Who comes?"), "decision", new Cell.Text("Offers")));
    }

    /** The heading decides the order although a column of the paste is none of the table. */
    @Test
    void aHeadingMayBeginWithAnotherColumn() {
        var list = paste("#\tDecision it serves\tQuestion\n\tOffers\tWho comes?\n2\tPrices\tWho leaves?");
        assertThat(list.rows())
                .containsExactly(Map.of("question", new Cell.Text("Who comes?"), "decision", new Cell.Text("Offers")));
        assertThat(list.faults())
                .extracting(fault -> fault.why().reason())
                .containsExactly(InvalidInput.Reason.NO_COLUMN);
    }

    private static String headed(String rows) {
        return "Question\tPersonal data\n" + rows;
    }

    private RowList paste(String text) {
        return RowList.parse(
                new CellReader(now, Locale.UK, LocalDate.of(2026, 11, 23), "yes", "no"),
                Registers.columns(now, QUESTIONS),
                text,
                Map.of());
    }

    private String add(String step, Map<String, Cell> cells) {
        var change = Registers.add(now, idsAndClock, step, Side.MARKETING, cells);
        now = now.after(change);
        return change.edits().getFirst().item().id();
    }

    private RegisterRow get(String id) {
        return now.get(RegisterRow.class, id);
    }

    private static boolean isReady(RowList list) {
        return list.faults().isEmpty() && !list.rows().isEmpty();
    }
}
