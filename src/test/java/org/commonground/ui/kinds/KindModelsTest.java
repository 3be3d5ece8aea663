package org.commonground.ui.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.live.KindWalls;
import org.commonground.live.LiveWorkshop;
import org.commonground.programme.Side;
import org.commonground.programme.StepKind;
import org.commonground.ui.kit.MemoryStore;
import org.commonground.words.Words;
import org.commonground.workshop.Exchange;
import org.commonground.workshop.Invited;
import org.commonground.workshop.Participants;
import org.commonground.workshop.Placing;
import org.commonground.workshop.Refused;
import org.commonground.workshop.RegisterRow;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.junit.jupiter.api.Test;

/** The models of the panes for tables, needs and offers, and the matrix, without a toolkit. */
class KindModelsTest {

    private static final Words WORDS = new Words(Locale.UK);

    @Test
    void pairsShareARowAndTheKeyboardGoesAlongAndAcross() {
        var board = ExchangeBoard.of(KindWalls.exchange(12), "on");
        assertThat(board.blocks()).extracting(ExchangeBoard.Block::needy).containsExactly(Side.MARKETING, Side.IT);
        assertThat(board.rows().stream().filter(ExchangeBoard.Row::pair)).hasSize(4);
        assertThat(board.blocks()).extracting(ExchangeBoard.Block::open).containsExactly(1L, 1L);
        assertThat(board.first()).contains("n0");
        assertThat(board.across("n0", true)).contains("g0");
        assertThat(board.along("n0", 1)).contains("n4");
        assertThat(board.along("n0", -1)).isEmpty();
        assertThat(board.along("g0", 1)).contains("g4");
    }

    @Test
    void theChosenIsMatchedWithTheActiveOneAndOneUndoTakesItBack() {
        var live = live(KindWalls.exchange(6));
        var model = new ExchangeModel(live, "on");
        assertThatThrownBy(model::match).isInstanceOf(Refused.class);
        model.activate(Optional.of("n2"));
        model.choose();
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
    void aPlacedRowGivesWayToTheNextOneThatWaits() {
        var live = live(KindWalls.placing(15));
        var register = (StepKind.Register)
                live.workshop().programme().step("on").orElseThrow().kind();
        var model = new PlacingModel(live, WORDS, "on", Placing.of(register).orElseThrow());
        model.move(1);
        assertThat(model.active()).contains("r4");
        model.place(Optional.of(0));
        assertThat(model.active()).contains("r9");
        assertThat(model.in(Optional.of(0))).extracting(RegisterRow::id).contains("r4");
        model.activate(Optional.of("r4"));
        model.shift(-1, 0);
        assertThat(model.in(Optional.of(1))).extracting(RegisterRow::id).contains("r4");
        model.shift(0, -1);
        assertThat(model.in(Optional.of(3))).extracting(RegisterRow::id).contains("r4");
        assertThat(model.active()).contains("r4");
    }

    @Test
    void aCellOffersWhatItCanHoldAndANewRowIsTheSidesThatIsOn() {
        var wall = KindWalls.register(0);
        var live = live(wall.after(Participants.add(
                wall,
                WorkshopBuilder.pen(),
                List.of(
                        new Invited("Mara Lind", "", "", Side.MARKETING, false),
                        new Invited("Ingrid Hoff", "", "", Side.IT, false)))));
        var model = new RegisterModel(live, WORDS, "on", () -> Side.IT);
        var columns = model.columns();
        assertThat(model.fitting(columns.get(2), "ho")).containsExactly("Ingrid Hoff");
        assertThat(model.fitting(columns.get(1), "")).containsExactly("Start now", "Plan", "Nice to have");
        assertThat(model.fitting(columns.getFirst(), "a")).isEmpty();
        assertThat(model.keep(RegisterModel.NEW, columns.getFirst(), " ")).isEqualTo(RegisterModel.NEW);
        var row = model.keep(RegisterModel.NEW, columns.getFirst(), "Who comes back?");
        assertThat(model.keep(row, columns.get(2), "mara")).isEqualTo(row);
        assertThat(model.rows()).singleElement().satisfies(kept -> {
            assertThat(kept.side()).isEqualTo(Side.IT);
            assertThat(model.typed(Optional.of(kept), columns.get(2))).isEqualTo("Mara Lind");
        });
    }

    private static LiveWorkshop live(Workshop workshop) {
        var store = new MemoryStore();
        store.add(workshop);
        return new LiveWorkshop(workshop, List.of(), store, Runnable::run, WorkshopBuilder.pen());
    }
}
