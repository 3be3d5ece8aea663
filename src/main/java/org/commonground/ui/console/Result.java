package org.commonground.ui.console;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.RoomScene;
import org.commonground.live.Steering;
import org.commonground.programme.VoteKind;
import org.commonground.ui.kit.DrawingView;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Agreements;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Decision;
import org.commonground.workshop.Workshop;

/** A revealed vote: the picture that is on the wall, and for a fist of five the decision with its reservations. */
final class Result {

    private final LiveWorkshop live;
    private final Kit kit;

    Result(LiveWorkshop live, Kit kit) {
        this.live = live;
        this.kit = kit;
    }

    Node view(Workshop workshop, Ballot ballot) {
        var box = new VBox(14, picture(workshop));
        if (ballot.kind() instanceof VoteKind.Consent) {
            box.getChildren().add(agreed(workshop, ballot));
        }
        return box;
    }

    /** What the wall shows of the result, also while the wall is dark. */
    Node picture(Workshop workshop) {
        var scene = RoomScene.of(workshop.after(Steering.blank(workshop, false)), kit.words());
        if (!(scene instanceof RoomScene.Reveal reveal)) {
            return new VBox();
        }
        var view = new DrawingView(reveal.drawing()).view();
        view.setMinHeight(300);
        view.setPrefHeight(460);
        view.setId("picture");
        var pages = kit.words()
                .get("console.picture_of", reveal.page().at() + 1, reveal.page().of());
        var said = Ui.wrapped(reveal.said(), "guide-say");
        return Ui.styled(new VBox(8, Ui.label(pages, "muted", "small"), Ui.grow(view), said), "card");
    }

    private Node agreed(Workshop workshop, Ballot ballot) {
        var decision = workshop.decisions().stream()
                .filter(d -> d.ballotId().filter(ballot.id()::equals).isPresent())
                .findFirst();
        return decision.map(this::reservations).orElseGet(() -> {
            var keep = kit.ui()
                    .button(
                            "console.keep_decision",
                            () -> live.perform(Agreements.decide(
                                    live.workshop(),
                                    live.pen(),
                                    ballot.items().getFirst().label(),
                                    live.workshop().live().step(),
                                    java.util.Optional.of(ballot.id()))),
                            "primary");
            keep.setId("keep-decision");
            int against = against(ballot);
            return against == 0
                    ? Ui.row(10, keep)
                    : Ui.column(
                            10,
                            Ui.wrapped(kit.words().get("console.vote.reservations_asked", against), "guide-say"),
                            keep);
        });
    }

    /** Who gave 0, 1 or 2 fingers, and is asked why. */
    private static int against(Ballot ballot) {
        return ballot.counts().stream()
                .filter(count -> count.group() == Ballot.Group.ROOM && count.value() <= 2)
                .mapToInt(Ballot.Count::count)
                .sum();
    }

    private Node reservations(Decision decision) {
        var field = new TextField();
        field.setId("reservation");
        field.setPromptText(kit.words().get("console.reservation_prompt"));
        var message = kit.fieldMessage();
        field.setOnAction(event -> message.guard(() -> live.perform(
                Agreements.reserve(live.workshop(), decision.id(), field.getText(), java.util.Optional.empty()))));
        var card = kit.ui().card("console.decided", Ui.wrapped(decision.text(), "guide-say"));
        decision.reservations()
                .forEach(reservation -> card.getChildren()
                        .add(Ui.wrapped(kit.words().get("console.reservation", reservation.words()), "muted")));
        card.getChildren().addAll(field, message.view());
        return card;
    }
}
