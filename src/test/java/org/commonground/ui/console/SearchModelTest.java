package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.RehearsalSaving;
import org.commonground.workshop.Change;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Exchanges;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.Registers;
import org.commonground.workshop.operation.Themes;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.RegisterRow;
import org.junit.jupiter.api.Test;

/** The results of the search in a workshop and their order, without a toolkit. */
class SearchModelTest {

    private final LiveWorkshop live = new LiveWorkshop(
            WorkshopBuilder.builtIn("half-day").workshop(),
            List.of(),
            new RehearsalSaving(),
            Runnable::run,
            WorkshopBuilder.pen());
    private final SearchModel model = new SearchModel(live::workshop);

    @Test
    void peopleAreFoundWhereTheyAreNamed() {
        var idsAndClock = live.pen();
        var omer = new Invited("Ömer Adeyemi", "", "", Side.IT, false);
        live.performUndoable(Participants.add(live.workshop(), idsAndClock, List.of(omer)));
        var person = live.workshop().participants().getFirst().id();
        var table = "strategy-questions";
        live.performUndoable(Registers.add(
                live.workshop(),
                idsAndClock,
                table,
                Side.IT,
                Map.of(
                        "question", new RegisterRow.Cell.Text("Who comes back?"),
                        "holder", new RegisterRow.Cell.Person(person))));
        live.performUndoable(Actions.add(live.workshop(), idsAndClock, "Ask at the till", List.of()));
        var action = live.workshop().actions().getFirst();
        live.performUndoable(Actions.edit(live.workshop(), action.withOwner(Optional.of(person))));

        model.search("ömer");

        assertThat(model.results())
                .extracting(WorkshopSearch.SearchResult::text)
                .containsExactly("Who comes back? · Ömer Adeyemi", "Ask at the till · Ömer Adeyemi", "Ömer Adeyemi");
        assertThat(model.next().flatMap(WorkshopSearch.SearchResult::stepId)).hasValue(table);
    }

    @Test
    void everyKindOfRecordIsFoundInTheOrderOfTheProgramme() {
        var idsAndClock = live.pen();
        var slot = first(StepKind.Statement.class);
        live.performUndoable(Actions.add(live.workshop(), idsAndClock, "Café action", List.of()));
        live.performUndoable(Agreements.addTerm(live.workshop(), idsAndClock, "POS", "the café's till"));
        live.performUndoable(
                Agreements.addParked(live.workshop(), idsAndClock, Side.IT, "CAFÉ lease", Optional.empty()));
        live.performUndoable(Agreements.addDecision(
                live.workshop(), idsAndClock, "One cafe\u0301", Optional.empty(), Optional.empty()));
        live.performUndoable(Exchanges.add(
                live.workshop(),
                idsAndClock,
                first(StepKind.Exchange.class),
                Side.IT,
                Exchange.Direction.NEED,
                "A café key"));
        var table = first(StepKind.Register.class);
        live.performUndoable(Registers.add(
                live.workshop(),
                idsAndClock,
                table,
                Side.IT,
                Map.of(
                        Registers.columns(live.workshop(), table).getFirst().id(),
                        new RegisterRow.Cell.Text("Who is in the café?"))));
        var sentence = (StepKind.Statement)
                live.workshop().programme().step(slot).orElseThrow().kind();
        live.performUndoable(Agreements.setSlot(
                live.workshop(),
                idsAndClock,
                sentence,
                slot,
                sentence.slots().getFirst().id(),
                "café guests"));
        var board = first(StepKind.Cards.class);
        var hidden = say(board, "Café at noon");
        live.performUndoable(Cards.setVisibility(live.workshop(), List.of(hidden), Card.Visibility.CONSOLE_ONLY));
        live.performUndoable(Themes.group(live.workshop(), idsAndClock, board, "Café", List.of(hidden)));
        var noted = say(board, "Opening hours");
        live.performUndoable(Agreements.setNote(live.workshop(), idsAndClock, noted, "means the café"));
        say(board, "Nothing of it");

        model.search("  cafÉ ");

        assertThat(model.results())
                .extracting(find -> find.item().getClass().getSimpleName() + ": " + find.text())
                .containsExactly(
                        "Theme: Café",
                        "Card: Café at noon",
                        "Card: means the café",
                        "Statement: café guests",
                        "RegisterRow: Who is in the café?",
                        "Exchange: A café key",
                        "Decision: One cafe\u0301",
                        "ParkedItem: CAFÉ lease",
                        "Term: the café's till",
                        "Action: Café action");
        assertThat(model.results())
                .filteredOn(find -> find.stepId().isPresent())
                .hasSize(6);
    }

    @Test
    void nextGoesRoundAndBackAndSurvivesChanges() {
        var board = first(StepKind.Cards.class);
        var first = say(board, "one basket");
        var second = say(board, "one voice");
        model.search("ONE");
        assertThat(model.position()).isZero();
        assertThat(model.next().orElseThrow().item().id()).isEqualTo(first);
        assertThat(model.next().orElseThrow().item().id()).isEqualTo(second);
        live.performUndoable(Cards.delete(live.workshop(), List.of(first)));
        model.searchAgain();
        assertThat(model.current().orElseThrow().item().id()).isEqualTo(second);
        assertThat(model.position()).isEqualTo(1);
        say(board, "one more");
        model.searchAgain();
        assertThat(model.previous().orElseThrow().text()).isEqualTo("one more");
        assertThat(model.next().orElseThrow().text()).isEqualTo("one voice");
        model.search("");
        assertThat(model.next()).isEmpty();
    }

    private String say(String board, String text) {
        Change change = Cards.add(live.workshop(), live.pen(), board, "", Side.JOINT, text);
        live.performUndoable(change);
        return change.edits().getFirst().item().id();
    }

    private String first(Class<? extends StepKind> kind) {
        return live.workshop()
                .programme()
                .steps()
                .filter(step -> kind.isInstance(step.kind()))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
