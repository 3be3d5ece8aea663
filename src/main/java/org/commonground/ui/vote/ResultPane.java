package org.commonground.ui.vote;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.commonground.insight.Claim;
import org.commonground.roomview.RoomDisplay;
import org.commonground.roomview.RoomPage;
import org.commonground.session.LiveControls;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.DrawingView;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Decision;

/** A revealed vote: the picture of the room view and, for a fist of five, the decision with its reservations. */
record ResultPane(LiveWorkshop live, PageContext context) {

    /** @param reservations the form that was filled in while the hands were up, in a fist of five */
    Node view(Ballot ballot, Optional<ReservationForm> reservations) {
        var box = new VBox(14, picture(live.workshop()));
        // Above the picture, which the room view shows too: the facilitator types here while the room looks at the
        // projector.
        reservations.ifPresent(form -> box.getChildren().addFirst(decisionCard(ballot, form)));
        return box;
    }

    /** The picture of the result, also while the room view is blank. */
    Node picture(Workshop workshop) {
        var scene = RoomDisplay.of(live, context.messages())
                .scene(workshop.after(LiveControls.setBlank(workshop, false)), live.turnout());
        if (!(scene instanceof RoomPage.Reveal reveal)) {
            return new VBox();
        }
        var view = new DrawingView(reveal.drawing()).view();
        view.setMinHeight(180);
        view.setPrefHeight(330);
        view.setId("picture");
        var pages = context.text(
                "console.picture_of", reveal.page().at() + 1, reveal.page().of());
        var said = Widgets.wrapped(reveal.said(), "guide-say");
        return Widgets.styled(new VBox(8, Widgets.label(pages, "muted", "small"), Widgets.grow(view), said), "card");
    }

    private Node decisionCard(Ballot ballot, ReservationForm form) {
        return Agreements.decidedBy(live.workshop(), ballot.id())
                .map(this::reservationsCard)
                .orElseGet(() -> decisionForm(ballot, form));
    }

    /**
     * If nobody showed less than 3, the decision can be kept at once. Otherwise reservations are collected first, and the facilitator
     * decides whether it holds.
     */
    private Node decisionForm(Ballot ballot, ReservationForm form) {
        int against = ballot.countAtMost(ReservationForm.HIGHEST_WITH_RESERVATION);
        int blocking = ballot.countAtMost(0);
        var message = context.fieldMessage();
        Runnable keep = () -> message.guard(() -> {
            live.performUndoable(Agreements.addDecision(live.workshop(), live.pen(), ballot, form.reservations()));
            form.deleteDrafts();
        });
        form.show(against);
        form.onDone(keep);
        var button = context.button(against == 0 ? "console.keep_decision" : "console.keep_reserved", keep, "primary");
        button.setId("keep-decision");
        var box = Widgets.styled(Widgets.column(10), "card");
        if (against == 0) {
            box.getChildren().add(Widgets.wrapped(claim(ballot), "guide-say"));
        }
        if (blocking > 0) {
            box.getChildren().add(Widgets.wrapped(context.text("console.vote.blocked", blocking), "warn-text"));
        }
        box.getChildren().addAll(form.view(), message.view(), Widgets.row(10, button));
        return box;
    }

    private String claim(Ballot ballot) {
        return Claim.ofVote(live.workshop(), ballot)
                .sentence(context.messages(), live.workshop().details());
    }

    private Node reservationsCard(Decision decision) {
        var field = Widgets.withId("reservation", new TextField());
        field.setPromptText(context.text("console.reservation_prompt"));
        var message = context.fieldMessage();
        field.setOnAction(event -> message.guard(() -> live.performUndoable(
                Agreements.addReservation(live.workshop(), decision.id(), field.getText(), Optional.empty()))));
        var card = context.card("console.decided", Widgets.wrapped(decision.text(), "guide-say"));
        decision.reservations()
                .forEach(reservation -> card.getChildren()
                        .add(Widgets.wrapped(context.text("console.reservation", reservation.words()), "muted")));
        card.getChildren().addAll(field, message.view());
        return card;
    }
}
