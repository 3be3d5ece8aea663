package org.commonground.ui.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.ui.kit.Dialogs;
import org.commonground.ui.kit.Kit;
import org.commonground.workshop.Action;
import org.commonground.workshop.Actions;
import org.commonground.workshop.Agreements;
import org.commonground.workshop.Decision;
import org.commonground.workshop.ParkedItem;
import org.commonground.workshop.Term;
import org.commonground.workshop.Workshop;

/** The lists beside the board: parking lot, decisions, glossary and actions. */
final class ListsPane {

    private final LiveWorkshop live;
    private final Kit kit;
    private final ItemList parked;
    private final ItemList decisions;
    private final ItemList terms;
    private final ItemList actions;
    private final VBox box;

    ListsPane(LiveWorkshop live, Kit kit) {
        this.live = live;
        this.kit = kit;
        parked = new ItemList(kit.words(), "parked", "console.parking_lot", "console.parking_lot_empty", true);
        decisions = new ItemList(kit.words(), "decisions", "console.decisions", "console.decisions_empty", true);
        terms = new ItemList(kit.words(), "terms", "console.terms", "console.terms_empty", false);
        actions = new ItemList(kit.words(), "actions", "console.actions", "console.actions_empty", false);
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
    Optional<Node> find(Optional<String> id) {
        return Stream.of(parked, decisions, terms, actions).flatMap(list -> list.find(id).stream()).toList().stream()
                .findFirst();
    }

    private ItemList.Line line(ParkedItem item) {
        var done = !item.outcome().isEmpty();
        return new ItemList.Line(
                item.id(),
                done ? item.text() + " → " + item.outcome() : item.text(),
                done,
                List.of(
                        deed(
                                "console.edit",
                                () -> ask(
                                        "console.edit_parked",
                                        item.text(),
                                        text -> live.perform(Agreements.editParked(live.workshop(), item.id(), text)))),
                        deed(
                                "console.resolve",
                                () -> ask(
                                        "console.resolve_question",
                                        item.outcome(),
                                        text -> live.perform(Agreements.resolve(live.workshop(), item.id(), text)))),
                        deed("console.delete", () -> live.perform(Agreements.delete(item)))));
    }

    private ItemList.Line line(Decision decision) {
        var reserved = decision.reservations().stream()
                .map(reservation -> "\n" + kit.words().get("console.reservation", reservation.words()))
                .collect(Collectors.joining());
        return new ItemList.Line(
                decision.id(),
                decision.text() + reserved,
                false,
                List.of(
                        deed(
                                "console.edit",
                                () -> ask(
                                        "console.edit_decision",
                                        decision.text(),
                                        text -> live.perform(
                                                Agreements.editDecision(live.workshop(), decision.id(), text)))),
                        deed(
                                "console.reserve",
                                () -> ask(
                                        "console.reserve_question",
                                        "",
                                        words -> live.perform(Agreements.reserve(
                                                live.workshop(), decision.id(), words, Optional.empty())))),
                        deed("console.delete", () -> live.perform(Agreements.delete(decision)))));
    }

    private ItemList.Line line(Term term) {
        return new ItemList.Line(
                term.id(),
                term.meaning().isEmpty() ? term.word() : term.word() + ": " + term.meaning(),
                false,
                List.of(
                        deed("console.edit", () -> askTerm(term)),
                        deed("console.delete", () -> live.perform(Agreements.delete(term)))));
    }

    private ItemList.Line line(Action action) {
        return new ItemList.Line(
                action.id(),
                action.title(),
                action.status() == Action.Status.DONE,
                List.of(
                        deed(
                                "console.edit",
                                () -> ask(
                                        "console.edit_action",
                                        action.title(),
                                        text -> live.perform(Actions.rename(live.workshop(), action.id(), text)))),
                        deed(
                                "console.to_plan",
                                () -> kit.navigator().plan(live.workshop().id())),
                        deed("console.delete", () -> live.perform(Actions.delete(live.workshop(), action.id())))));
    }

    private void askTerm(Term term) {
        var word = new javafx.scene.control.TextField(term.word());
        var meaning = new javafx.scene.control.TextField(term.meaning());
        word.setId("term-word");
        meaning.setId("term-meaning");
        kit.dialogs()
                .show(
                        kit.words().get("console.edit_term"),
                        new VBox(
                                6,
                                kit.ui().text("console.term_word", "field-label"),
                                word,
                                kit.ui().text("console.term_meaning", "field-label"),
                                meaning),
                        List.of(new Dialogs.Choice(
                                kit.words().get("console.keep"),
                                () -> live.perform(Agreements.editTerm(
                                        live.workshop(), term.id(), word.getText(), meaning.getText())))));
    }

    private void ask(String key, String initial, Consumer<String> done) {
        kit.dialogs()
                .ask(
                        kit.words().get(key),
                        kit.words().get("console.words"),
                        initial,
                        kit.words().get("console.keep"),
                        done);
    }

    private static ItemList.Deed deed(String key, Runnable run) {
        return new ItemList.Deed(key, run);
    }
}
