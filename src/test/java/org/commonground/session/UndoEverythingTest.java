package org.commonground.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.function.Function;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.workshop.Change;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Exchanges;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.Registers;
import org.commonground.workshop.operation.SponsorBriefs;
import org.commonground.workshop.operation.Themes;
import org.commonground.workshop.operation.Wordings;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.RegisterRow;
import org.junit.jupiter.api.Test;

/** Every kind of change that is made by hand is taken back by undo, one after the other, back to the start, and can be done again. */
class UndoEverythingTest {

    private static final List<String> BY_HAND = List.of(
            "action",
            "brief",
            "card",
            "decision",
            "exchange",
            "item",
            "note",
            "parked",
            "participant",
            "register",
            "statement",
            "term",
            "theme");

    private static final String BOARD = "vision-write";
    private static final String TABLE = "strategy-questions";
    private static final String SENTENCE = "vision-statement";

    private final LiveWorkshop live = new LiveWorkshop(
            WorkshopBuilder.builtIn("half-day").workshop(),
            List.of(),
            new RehearsalSaving(),
            Runnable::run,
            WorkshopBuilder.pen());
    private final IdsAndClock idsAndClock = live.pen();
    private final List<Workshop> before = new ArrayList<>();
    private final TreeSet<String> labels = new TreeSet<>();

    @Test
    void everyChangeIsTakenBackAndDoneAgain() {
        people();
        board();
        tables();
        sentence();
        lists();
        assertThat(labels).containsAll(labelsByHand());

        var end = items(live.workshop());
        for (var earlier : before.reversed()) {
            assertThat(live.undo()).isPresent();
            assertThat(items(live.workshop())).isEqualTo(items(earlier));
        }
        assertThat(live.undo()).isEmpty();
        before.forEach(change -> assertThat(live.redo()).isPresent());
        assertThat(items(live.workshop())).isEqualTo(end);
    }

    private void people() {
        perform(w -> Workshops.rename(w, "Another day", "Harbour & Pine"));
        perform(w -> SponsorBriefs.answer(w, idsAndClock, Side.IT, SponsorBriefs.Question.SUCCESS, "Fewer surprises"));
        perform(w -> Participants.add(
                w,
                idsAndClock,
                List.of(
                        new Invited("Mara Lind", "", "", Side.MARKETING, false),
                        new Invited("Omar Aziz", "", "", Side.IT, false))));
        var mara = last(Participant.class);
        perform(w -> Participants.edit(w, mara.id(), new Invited("Omar Aziz", "Architect", "", Side.IT, false)));
        perform(w -> Participants.setPresent(w, idsAndClock, mara.id(), true));
        perform(w -> Participants.delete(w, mara.id()));
    }

    private void board() {
        perform(w -> Cards.add(
                w, idsAndClock, BOARD, "thanks", Side.IT, List.of("One", "Two", "Three", "Four", "Five", "Six")));
        var ids = live.workshop().cards().stream().map(Card::id).toList();
        perform(w -> Cards.edit(w, ids.get(0), "One, in other words"));
        perform(w -> Cards.setSide(w, ids.subList(0, 2), Side.JOINT));
        perform(w -> Cards.setVisibility(w, ids.subList(0, 1), Card.Visibility.CONSOLE_ONLY));
        perform(w -> Themes.group(w, idsAndClock, BOARD, "Basket", ids.subList(0, 2)));
        var theme = live.workshop().themes().getFirst().id();
        perform(w -> Themes.rename(w, theme, "Till"));
        perform(w -> Cards.moveToTheme(w, ids.subList(2, 3), Optional.of(theme)));
        perform(w -> Cards.moveToTheme(w, ids.subList(2, 3), Optional.empty()));
        perform(w -> Cards.merge(w, ids.subList(4, 6), "Five and six"));
        perform(w -> Cards.shuffle(w, idsAndClock, BOARD));
        perform(w -> Agreements.setNote(w, idsAndClock, ids.get(0), "ask Mara"));
        perform(w -> Agreements.setNote(w, idsAndClock, ids.get(0), "ask Omar"));
        perform(w -> Agreements.setNote(w, idsAndClock, ids.get(0), ""));
        perform(w -> Themes.delete(w, theme));
        perform(w -> Cards.add(w, idsAndClock, "service-map", "wants:attract", Side.IT, "See it"));
        var onMap = last(Card.class).id();
        perform(w -> Cards.moveToZone(w, List.of(onMap), "wants:buy"));
        perform(w -> Cards.delete(w, List.of(onMap)));
    }

    private void tables() {
        perform(w -> Registers.add(
                w, idsAndClock, TABLE, Side.IT, Map.of("question", new RegisterRow.Cell.Text("Who comes back?"))));
        var row = last(RegisterRow.class).id();
        perform(w -> Registers.setCell(w, row, "source", Optional.of(new RegisterRow.Cell.Text("Till"))));
        perform(w -> Registers.setSide(w, row, Side.JOINT));
        perform(w -> Registers.delete(w, List.of(row)));
        var step = "strategy-exchange";
        perform(w -> Exchanges.add(w, idsAndClock, step, Side.IT, Exchange.Direction.NEED, "Dates"));
        var need = last(Exchange.class).id();
        perform(w -> Exchanges.add(w, idsAndClock, step, Side.MARKETING, Exchange.Direction.GIVE, "A calendar"));
        var give = last(Exchange.class).id();
        perform(w -> Exchanges.edit(w, need, "Dates, early"));
        perform(w -> Exchanges.match(w, need, give));
        perform(w -> Exchanges.unmatch(w, need));
        perform(w -> Exchanges.delete(w, need));
    }

    private void sentence() {
        var kind = (StepKind.Statement)
                live.workshop().programme().step(SENTENCE).orElseThrow().kind();
        perform(w -> Agreements.setSlot(w, idsAndClock, kind, SENTENCE, "for-whom", "shoppers"));
        perform(w -> Agreements.setSlot(w, idsAndClock, kind, SENTENCE, "for-whom", "guests"));
        var earlier = Agreements.statement(live.workshop(), SENTENCE)
                .orElseThrow()
                .earlier()
                .getFirst();
        perform(w -> Wordings.restore(w, kind, SENTENCE, earlier));
    }

    private void lists() {
        perform(w -> Agreements.addDecision(w, idsAndClock, "One record", Optional.empty(), Optional.empty()));
        var decision = live.workshop().decisions().getFirst().id();
        perform(w -> Agreements.editDecision(w, decision, "One consent record"));
        perform(w -> Agreements.addReservationToLast(w, "not before May"));
        perform(w -> Agreements.addParked(w, idsAndClock, Side.IT, "Wi-Fi", Optional.empty()));
        var parked = live.workshop().parkedItems().getFirst().id();
        perform(w -> Agreements.editParked(w, parked, "Wi-Fi in the shops"));
        perform(w -> Agreements.resolveParked(w, parked, "IT asks"));
        perform(w -> Agreements.addTerm(w, idsAndClock, "POS", "till"));
        var term = live.workshop().terms().getFirst();
        perform(w -> Agreements.editTerm(w, term.id(), "POS", "the till"));
        perform(w -> Agreements.delete(live.workshop().terms().getFirst()));
        perform(w -> Actions.add(w, idsAndClock, "Swap two", List.of()));
        perform(w -> Actions.add(w, idsAndClock, "Lunch", List.of()));
        var lunch = last(Action.class).id();
        perform(w -> Actions.rename(w, lunch, "Lunch this week"));
        perform(w -> Actions.move(w, lunch, -1));
        perform(w -> Actions.delete(w, lunch));
    }

    private void perform(Function<Workshop, Change> to) {
        var now = live.workshop();
        var change = to.apply(now);
        assertThat(change.isEmpty()).as(change.label()).isFalse();
        before.add(now);
        labels.add(change.label());
        live.performUndoable(change);
    }

    private <T extends Item> T last(Class<T> kind) {
        return live.workshop().all(kind).getLast();
    }

    private static List<Item> items(Workshop workshop) {
        return workshop.items().toList();
    }

    private static List<String> labelsByHand() {
        return ResourceBundle.getBundle("texts", Locale.UK).keySet().stream()
                .filter(key -> key.startsWith("change."))
                .map(key -> key.substring("change.".length()))
                .filter(label -> BY_HAND.contains(label.substring(0, label.indexOf('.'))))
                .toList();
    }
}
