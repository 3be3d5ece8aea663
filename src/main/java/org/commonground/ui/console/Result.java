package org.commonground.ui.console;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Steering;
import org.commonground.roomview.RoomDisplay;
import org.commonground.roomview.RoomScene;
import org.commonground.ui.kit.DrawingView;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Agreements;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Decision;
import org.commonground.workshop.Workshop;

/** A revealed vote: the picture of the room view and, for a fist of five, the decision with its reservations. */
final class Result {

    private final LiveWorkshop live;
    private final Kit kit;

    Result(LiveWorkshop live, Kit kit) {
        this.live = live;
        this.kit = kit;
    }

    /** @param reservations the form that was filled in while the hands were up, in a fist of five */
    Node view(Ballot ballot, Optional<ReservationForm> reservations) {
        var box = new VBox(14, picture(live.workshop()));
        // Above the picture, which the room view shows too: the facilitator types here while the room looks at the
        // projector.
        reservations.ifPresent(form -> box.getChildren().addFirst(agreed(ballot, form)));
        return box;
    }

    /** The picture of the result, also while the room view is blank. */
    Node picture(Workshop workshop) {
        var scene = RoomDisplay.of(live, kit.words())
                .scene(workshop.after(Steering.blank(workshop, false)), live.turnout());
        if (!(scene instanceof RoomScene.Reveal reveal)) {
            return new VBox();
        }
        var view = new DrawingView(reveal.drawing()).view();
        view.setMinHeight(180);
        view.setPrefHeight(330);
        view.setId("picture");
        var pages = kit.words()
                .get("console.picture_of", reveal.page().at() + 1, reveal.page().of());
        var said = Ui.wrapped(reveal.said(), "guide-say");
        return Ui.styled(new VBox(8, Ui.label(pages, "muted", "small"), Ui.grow(view), said), "card");
    }

    private Node agreed(Ballot ballot, ReservationForm form) {
        return Agreements.decidedBy(live.workshop(), ballot.id())
                .map(this::reservations)
                .orElseGet(() -> undecided(ballot, form));
    }

    /**
     * If nobody showed less than 3, the decision can be kept at once. Otherwise reservations are collected first, and the facilitator
     * decides whether it holds.
     */
    private Node undecided(Ballot ballot, ReservationForm form) {
        int against = ballot.atMost(Ballot.Group.ROOM, ReservationForm.HIGHEST_VALUE);
        int blocking = ballot.atMost(Ballot.Group.ROOM, 0);
        var message = kit.fieldMessage();
        Runnable keep = () -> message.guard(() -> {
            live.perform(Agreements.decide(live.workshop(), live.pen(), ballot, form.given()));
            form.forget();
        });
        form.show(against);
        form.onDone(keep);
        var button = kit.ui().button(against == 0 ? "console.keep_decision" : "console.keep_reserved", keep, "primary");
        button.setId("keep-decision");
        var box = Ui.styled(Ui.column(10), "card");
        if (against == 0) {
            box.getChildren().add(kit.ui().text("console.vote.nobody_below", "guide-say"));
        }
        if (blocking > 0) {
            box.getChildren().add(Ui.wrapped(kit.words().get("console.vote.blocked", blocking), "warn-text"));
        }
        box.getChildren().addAll(form.view(), message.view(), Ui.row(10, button));
        return box;
    }

    private Node reservations(Decision decision) {
        var field = new TextField();
        field.setId("reservation");
        field.setPromptText(kit.words().get("console.reservation_prompt"));
        var message = kit.fieldMessage();
        field.setOnAction(event -> message.guard(() ->
                live.perform(Agreements.reserve(live.workshop(), decision.id(), field.getText(), Optional.empty()))));
        var card = kit.ui().card("console.decided", Ui.wrapped(decision.text(), "guide-say"));
        decision.reservations()
                .forEach(reservation -> card.getChildren()
                        .add(Ui.wrapped(kit.words().get("console.reservation", reservation.words()), "muted")));
        card.getChildren().addAll(field, message.view());
        return card;
    }
}
