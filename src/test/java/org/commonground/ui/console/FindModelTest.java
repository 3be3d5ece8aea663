package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.NothingKept;
import org.commonground.programme.Programmes;
import org.commonground.programme.Side;
import org.commonground.programme.StepKind;
import org.commonground.workshop.Actions;
import org.commonground.workshop.Agreements;
import org.commonground.workshop.Card;
import org.commonground.workshop.Cards;
import org.commonground.workshop.Change;
import org.commonground.workshop.Exchange;
import org.commonground.workshop.Exchanges;
import org.commonground.workshop.Invited;
import org.commonground.workshop.Participants;
import org.commonground.workshop.RegisterRow;
import org.commonground.workshop.Registers;
import org.commonground.workshop.Themes;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.Workshops;
import org.junit.jupiter.api.Test;

/** The results of the search in a workshop and their order, without a toolkit. */
class FindModelTest {

    private final LiveWorkshop live = new LiveWorkshop(
            Workshops.create(
                    WorkshopBuilder.pen(),
                    "Day",
                    "",
                    Programmes.builtIn("half-day").orElseThrow(),
                    "Marketing",
                    "IT"),
            List.of(),
            new NothingKept(),
            Runnable::run,
            WorkshopBuilder.pen());
    private final FindModel model = new FindModel(live::workshop);

    @Test
    void peopleAreFoundWhereTheyAreNamed() {
        var pen = live.pen();
        var omer = new Invited("Ömer Adeyemi", "", "", Side.IT, false);
        live.perform(Participants.add(live.workshop(), pen, List.of(omer)));
        var person = live.workshop().participants().getFirst().id();
        var table = "strategy-questions";
        live.perform(Registers.add(
                live.workshop(),
                pen,
                table,
                Side.IT,
                Map.of(
                        "question", new RegisterRow.Cell.Text("Who comes back?"),
                        "holder", new RegisterRow.Cell.Person(person))));
        live.perform(Actions.add(live.workshop(), pen, "Ask at the till", List.of()));
        var action = live.workshop().actions().getFirst();
        live.perform(Actions.edit(live.workshop(), action.withOwner(Optional.of(person))));

        model.look("ömer");

        assertThat(model.finds())
                .extracting(Finds.Find::text)
                .containsExactly("Who comes back? · Ömer Adeyemi", "Ask at the till · Ömer Adeyemi", "Ömer Adeyemi");
        assertThat(model.next().flatMap(Finds.Find::stepId)).hasValue(table);
    }

    @Test
    void everyKindOfRecordIsFoundInTheOrderOfTheProgramme() {
        var pen = live.pen();
        var slot = first(StepKind.Statement.class);
        live.perform(Actions.add(live.workshop(), pen, "Café action", List.of()));
        live.perform(Agreements.term(live.workshop(), pen, "POS", "the café's till"));
        live.perform(Agreements.park(live.workshop(), pen, Side.IT, "CAFÉ lease", Optional.empty()));
        live.perform(Agreements.decide(live.workshop(), pen, "One cafe\u0301", Optional.empty(), Optional.empty()));
        live.perform(Exchanges.add(
                live.workshop(), pen, first(StepKind.Exchange.class), Side.IT, Exchange.Direction.NEED, "A café key"));
        var table = first(StepKind.Register.class);
        live.perform(Registers.add(
                live.workshop(),
                pen,
                table,
                Side.IT,
                Map.of(
                        Registers.columns(live.workshop(), table).getFirst().id(),
                        new RegisterRow.Cell.Text("Who is in the café?"))));
        var sentence = (StepKind.Statement)
                live.workshop().programme().step(slot).orElseThrow().kind();
        live.perform(Agreements.word(
                live.workshop(),
                pen,
                sentence,
                slot,
                sentence.slots().getFirst().id(),
                "café guests"));
        var board = first(StepKind.Cards.class);
        var hidden = say(board, "Café at noon");
        live.perform(Cards.setVisibility(live.workshop(), List.of(hidden), Card.Visibility.CONSOLE_ONLY));
        live.perform(Themes.group(live.workshop(), pen, board, "Café", List.of(hidden)));
        var noted = say(board, "Opening hours");
        live.perform(Agreements.note(live.workshop(), pen, noted, "means the café"));
        say(board, "Nothing of it");

        model.look("  cafÉ ");

        assertThat(model.finds())
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
        assertThat(model.finds()).filteredOn(find -> find.stepId().isPresent()).hasSize(6);
    }

    @Test
    void nextGoesRoundAndBackAndSurvivesChanges() {
        var board = first(StepKind.Cards.class);
        var first = say(board, "one basket");
        var second = say(board, "one voice");
        model.look("ONE");
        assertThat(model.number()).isZero();
        assertThat(model.next().orElseThrow().item().id()).isEqualTo(first);
        assertThat(model.next().orElseThrow().item().id()).isEqualTo(second);
        live.perform(Cards.delete(live.workshop(), List.of(first)));
        model.lookAgain();
        assertThat(model.current().orElseThrow().item().id()).isEqualTo(second);
        assertThat(model.number()).isEqualTo(1);
        say(board, "one more");
        model.lookAgain();
        assertThat(model.previous().orElseThrow().text()).isEqualTo("one more");
        assertThat(model.next().orElseThrow().text()).isEqualTo("one voice");
        model.look("");
        assertThat(model.next()).isEmpty();
    }

    private String say(String board, String text) {
        Change change = Cards.add(live.workshop(), live.pen(), board, "", Side.JOINT, text);
        live.perform(change);
        return change.edits().getFirst().either().id();
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
