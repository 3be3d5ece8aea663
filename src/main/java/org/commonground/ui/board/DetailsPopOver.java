package org.commonground.ui.board;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.commonground.ui.kit.FieldMessage;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.SideChoice;
import org.commonground.ui.kit.TabKey;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.kit.Wrapping;
import org.controlsfx.control.PopOver;

/**
 * A pop-over beside a card with its details, in which its side and private note can be changed. Losing the focus saves them, Esc discards
 * them; after an invalid note the pop-over opens again with the reason.
 */
final class DetailsPopOver {

    private static final double WIDTH = 400;
    private static final double HIGHEST = 400;

    private final Kit kit;
    private final BoardModel model;
    private final Runnable acted;
    private final CardDetails details;
    private final Node card;
    private final SideChoice side;
    private final TextArea note;
    private final FieldMessage message;
    private final PopOver popOver = new PopOver();
    private boolean left;

    DetailsPopOver(Kit kit, BoardModel model, Runnable acted, CardDetails details, Node card) {
        this.kit = kit;
        this.model = model;
        this.acted = acted;
        this.details = details;
        this.card = card;
        message = kit.fieldMessage();
        side = new SideChoice(
                one -> model.nameOf(one, kit.words().get("side.joint")),
                details.card().side());
        side.view().setId("card-side");
        note = new TextArea(details.note());
        note.setId("card-note");
        note.setPrefRowCount(3);
        note.setPrefColumnCount(10);
        Wrapping.of(note);
        TabKey.goesOn(note);
        popOver.setContentNode(content());
        // Its own style sheet would override those of the scene.
        popOver.getRoot().getStylesheets().clear();
        popOver.setAnimated(false);
        popOver.setDetachable(false);
        popOver.setHideOnEscape(false);
        popOver.setOnHidden(event -> hidden());
    }

    void show() {
        left = false;
        var at = card.localToScene(card.getBoundsInLocal());
        popOver.setArrowLocation(
                at.getCenterX() > card.getScene().getWidth() / 2
                        ? PopOver.ArrowLocation.RIGHT_TOP
                        : PopOver.ArrowLocation.LEFT_TOP);
        popOver.show(card);
        note.requestFocus();
        note.end();
    }

    private void hidden() {
        boolean over = left || message.guard(() -> model.keep(details.card().id(), side.value(), note.getText()));
        if (over) {
            acted.run();
        } else {
            // It cannot be shown again while it is being hidden.
            Platform.runLater(this::show);
        }
    }

    private VBox content() {
        var noteCaption = kit.ui().text("board.note", "field-label");
        noteCaption.setLabelFor(note);
        var body = new VBox(
                10,
                Ui.wrapped(details.card().text(), "guide-say"),
                places(),
                new VBox(4, kit.ui().text("board.side_is", "field-label"), side.view()),
                new VBox(4, noteCaption, note, message.view()));
        if (!details.mergedFrom().isEmpty()) {
            var history = new VBox(6, kit.ui().text("board.merged_from", "field-label"));
            details.mergedFrom().forEach(text -> history.getChildren().add(Ui.wrapped(text, "small")));
            body.getChildren().add(history);
        }
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(WIDTH);
        scroll.setMaxHeight(HIGHEST);
        scroll.getStyleClass().add("plain-scroll");
        var keep = kit.ui().button("board.keep", popOver::hide, "primary");
        keep.setId("card-keep");
        var content = new VBox(12, scroll, Ui.row(8, Ui.spacer(), kit.ui().button("board.cancel", this::leave), keep));
        content.getStyleClass().add("card-details");
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        return content;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave();
            event.consume();
        }
    }

    private void leave() {
        left = true;
        popOver.hide();
    }

    private Node places() {
        var lines = new VBox(2, Ui.wrapped(kit.words().get("board.stands", details.stands()), "muted", "small"));
        if (details.hidden()) {
            lines.getChildren().add(kit.ui().text("board.hidden", "muted", "small"));
        }
        var dots = details.votes().drawn();
        if (!dots.isEmpty()) {
            lines.getChildren().add(Ui.label(kit.words().get("board.votes", dots), "muted", "small"));
        }
        return lines;
    }
}
