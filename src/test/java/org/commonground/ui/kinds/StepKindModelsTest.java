package org.commonground.ui.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.TableWorkshops;
import org.commonground.ui.shell.InMemoryLibrary;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.Placing;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.RegisterRow;
import org.junit.jupiter.api.Test;

/** The models of the panes for tables, needs and offers, and the matrix, without a toolkit. */
class StepKindModelsTest {

    private static final Messages WORDS = new Messages(Locale.UK);

    @Test
    void pairsShareARowAndTheKeyboardGoesAlongAndAcross() {
        var board = ExchangeBoard.of(TableWorkshops.exchange(12), "on");
        assertThat(board.blocks()).extracting(ExchangeBoard.SideBlock::needy).containsExactly(Side.MARKETING, Side.IT);
        assertThat(board.rows().stream().filter(ExchangeBoard.PairRow::pair)).hasSize(4);
        assertThat(board.blocks())
                .extracting(ExchangeBoard.SideBlock::unmatchedNeeds)
                .containsExactly(1L, 1L);
        assertThat(board.firstId()).contains("n0");
        assertThat(board.nearestInOtherColumn("n0", true)).contains("g0");
        assertThat(board.nextInColumn("n0", 1)).contains("n4");
        assertThat(board.nextInColumn("n0", -1)).isEmpty();
        assertThat(board.nextInColumn("g0", 1)).contains("g4");
    }

    @Test
    void theChosenIsMatchedWithTheActiveOneAndOneUndoTakesItBack() {
        var live = live(TableWorkshops.exchange(6));
        var model = new ExchangeModel(live, "on");
        assertThatThrownBy(model::match).isInstanceOf(InvalidInput.class);
        model.activate(Optional.of("n2"));
        model.toggleChosen();
        model.activate(Optional.of("g2"));
        model.match();
        assertThat(live.workshop().get(Exchange.class, "n2").matchedWith()).contains("g2");
        live.undo();
        assertThat(live.workshop().get(Exchange.class, "n2").matchedWith()).isEmpty();
        model.activate(Optional.of("n2"));
        model.delete();
        assertThat(live.workshop().find(Exchange.class, "n2")).isEmpty();
        assertThat(model.refresh()).isTrue();
        assertThat(model.active()).isNotEmpty().isNotEqualTo(Optional.of("n2"));
    }

    @Test
    void afterPlacingARowTheNextWaitingRowIsActive() {
        var live = live(TableWorkshops.placing(15));
        var register = (StepKind.Register)
                live.workshop().programme().step("on").orElseThrow().kind();
        var model = new PlacingModel(live, WORDS, "on", Placing.of(register).orElseThrow());
        model.activateNext(1);
        assertThat(model.active()).contains("r4");
        model.place(Optional.of(0));
        assertThat(model.active()).contains("r9");
        assertThat(model.rowsIn(Optional.of(0))).extracting(RegisterRow::id).contains("r4");
        model.activate(Optional.of("r4"));
        model.moveToNeighbour(-1, 0);
        assertThat(model.rowsIn(Optional.of(1))).extracting(RegisterRow::id).contains("r4");
        model.moveToNeighbour(0, -1);
        assertThat(model.rowsIn(Optional.of(3))).extracting(RegisterRow::id).contains("r4");
        assertThat(model.active()).contains("r4");
    }

    @Test
    void aCellOffersSuggestionsAndANewRowBelongsToTheCurrentSide() {
        var wall = TableWorkshops.register(0);
        var live = live(wall.after(Participants.add(
                wall,
                WorkshopBuilder.pen(),
                List.of(
                        new Invited("Mara Lind", "", "", Side.MARKETING, false),
                        new Invited("Ingrid Hoff", "", "", Side.IT, false)))));
        var model = new RegisterModel(live, WORDS, "on", () -> Side.IT);
        var columns = model.columns();
        assertThat(model.suggestions(columns.get(2), "ho")).containsExactly("Ingrid Hoff");
        assertThat(model.suggestions(columns.get(1), "")).containsExactly("Start now", "Plan", "Nice to have");
        assertThat(model.suggestions(columns.getFirst(), "a")).isEmpty();
        assertThat(model.saveCell(RegisterModel.NEW_ROW, columns.getFirst(), " "))
                .isEqualTo(RegisterModel.NEW_ROW);
        var row = model.saveCell(RegisterModel.NEW_ROW, columns.getFirst(), "Who comes back?");
        assertThat(model.saveCell(row, columns.get(2), "mara")).isEqualTo(row);
        assertThat(model.rows()).singleElement().satisfies(kept -> {
            assertThat(kept.side()).isEqualTo(Side.IT);
            assertThat(model.editText(Optional.of(kept), columns.get(2))).isEqualTo("Mara Lind");
        });
    }

    /** "Who holds it" takes anybody, and who is missing is put on the list from the cell itself. */
    @Test
    void aMissingPersonIsAddedOnTheSpotAndAnyTextIsTaken() {
        var live = live(TableWorkshops.register(1));
        var model = new RegisterModel(live, WORDS, "on", () -> Side.IT);
        var holder = model.columns().get(2);
        var row = model.rows().getFirst().id();
        model.saveCell(row, holder, "IT, and Finance");
        assertThat(model.editText(Optional.of(model.rows().getFirst()), holder)).isEqualTo("IT, and Finance");
        assertThat(model.suggestions(holder, "Wei Chen "))
                .containsExactly("Add Wei Chen to ● Marketing", "Add Wei Chen to ■ IT", "Add Wei Chen to ◆ Joint");
        model.saveSuggestion(row, holder, "Add Wei Chen to ■ IT");
        assertThat(live.workshop().participants())
                .filteredOn(person -> person.name().equals("Wei Chen"))
                .singleElement()
                .satisfies(person -> assertThat(person.side()).isEqualTo(Side.IT));
        assertThat(model.rows().getFirst().cells().get(holder.id())).isInstanceOf(RegisterRow.Cell.Person.class);
        assertThat(model.suggestions(holder, "wei")).containsExactly("Wei Chen");
    }

    private static LiveWorkshop live(Workshop workshop) {
        var store = new InMemoryLibrary();
        store.add(workshop);
        return new LiveWorkshop(workshop, List.of(), store, Runnable::run, WorkshopBuilder.pen());
    }
}
