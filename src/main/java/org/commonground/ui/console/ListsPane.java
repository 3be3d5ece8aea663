package org.commonground.ui.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.console.ItemList.RowAction;
import org.commonground.ui.control.PageContext;
import org.commonground.workshop.Change;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Decision;
import org.commonground.workshop.record.ParkedItem;
import org.commonground.workshop.record.Term;

/** The lists beside the board: parking lot, decisions, glossary and actions. */
final class ListsPane {

    private final LiveWorkshop live;
    private final PageContext context;
    private final ItemList parked;
    private final ItemList decisions;
    private final ItemList terms;
    private final ItemList actions;
    private final VBox box;

    ListsPane(LiveWorkshop live, PageContext context) {
        this.live = live;
        this.context = context;
        parked = new ItemList(context.messages(), "parked", "console.parking_lot", "console.parking_lot_empty", true);
        decisions = new ItemList(context.messages(), "decisions", "console.decisions", "console.decisions_empty", true);
        terms = new ItemList(context.messages(), "terms", "console.terms", "console.terms_empty", false);
        actions = new ItemList(context.messages(), "actions", "console.actions", "console.actions_empty", false);
        box = new VBox(14, parked.view(), decisions.view(), terms.view(), actions.view());
    }

    Node view() {
        return box;
    }

    void show(Workshop workshop) {
        parked.show(
                (int) workshop.parkedItems().stream()
                        .filter(item -> item.outcome().isEmpty())
                        .count(),
                workshop.parkedItems().stream().map(this::line).toList());
        decisions.show(
                workshop.decisions().size(),
                workshop.decisions().stream().map(this::line).toList());
        terms.show(
                workshop.terms().size(),
                workshop.terms().stream().map(this::line).toList());
        actions.show(
                workshop.actions().size(),
                workshop.actions().stream().map(this::line).toList());
    }

    /** Marks a search result and removes the previous mark; empty only removes it. @return its node, if one of the lists has it */
    Optional<Node> markFound(Optional<String> id) {
        return Stream.of(parked, decisions, terms, actions)
                .flatMap(list -> list.markFound(id).stream())
                .toList()
                .stream()
                .findFirst();
    }

    private ItemList.ListRow line(ParkedItem item) {
        var done = !item.outcome().isEmpty();
        return new ItemList.ListRow(
                item.id(),
                done ? item.text() + " → " + item.outcome() : item.text(),
                done,
                List.of(
                        askFor(
                                "console.edit",
                                "console.edit_parked",
                                item.text(),
                                text -> Agreements.editParked(live.workshop(), item.id(), text)),
                        askFor(
                                "console.resolve",
                                "console.resolve_question",
                                item.outcome(),
                                text -> Agreements.resolveParked(live.workshop(), item.id(), text)),
                        delete(() -> Agreements.delete(item))));
    }

    private ItemList.ListRow line(Decision decision) {
        var reserved = decision.reservations().stream()
                .map(reservation -> "\n" + context.text("console.reservation", reservation.words()))
                .collect(Collectors.joining());
        return new ItemList.ListRow(
                decision.id(),
                decision.text() + reserved,
                false,
                List.of(
                        askFor(
                                "console.edit",
                                "console.edit_decision",
                                decision.text(),
                                text -> Agreements.editDecision(live.workshop(), decision.id(), text)),
                        askFor(
                                "console.reserve",
                                "console.reserve_question",
                                "",
                                words -> Agreements.addReservation(
                                        live.workshop(), decision.id(), words, Optional.empty())),
                        delete(() -> Agreements.delete(decision))));
    }

    private ItemList.ListRow line(Term term) {
        return new ItemList.ListRow(
                term.id(),
                term.meaning().isEmpty() ? term.word() : term.word() + ": " + term.meaning(),
                false,
                List.of(
                        new RowAction("console.edit", () -> openTermDialog(term)),
                        delete(() -> Agreements.delete(term))));
    }

    private ItemList.ListRow line(Action action) {
        return new ItemList.ListRow(
                action.id(),
                action.title(),
                action.status() == Action.Status.DONE,
                List.of(
                        askFor(
                                "console.edit",
                                "console.edit_action",
                                action.title(),
                                text -> Actions.rename(live.workshop(), action.id(), text)),
                        new RowAction(
                                "console.to_plan",
                                () -> context.navigator()
                                        .openPlan(live.workshop().id())),
                        delete(() -> Actions.delete(live.workshop(), action.id()))));
    }

    private void openTermDialog(Term term) {
        var word = new TextField(term.word());
        var meaning = new TextField(term.meaning());
        word.setId("term-word");
        meaning.setId("term-meaning");
        context.dialogs()
                .ask(
                        "console.edit_term",
                        new VBox(
                                6,
                                context.label("console.term_word", "field-label"),
                                word,
                                context.label("console.term_meaning", "field-label"),
                                meaning),
                        "console.keep",
                        () -> live.performUndoable(
                                Agreements.editTerm(live.workshop(), term.id(), word.getText(), meaning.getText())));
    }

    /** Asks for a text and performs the change that it makes. */
    private RowAction askFor(String key, String title, String initial, Function<String, Change> change) {
        return new RowAction(
                key,
                () -> context.dialogs()
                        .askForText(
                                context.text(title),
                                context.text("console.words"),
                                initial,
                                context.text("console.keep"),
                                text -> live.performUndoable(change.apply(text))));
    }

    private RowAction delete(Supplier<Change> change) {
        return new RowAction("console.delete", () -> live.performUndoable(change.get()));
    }
}
