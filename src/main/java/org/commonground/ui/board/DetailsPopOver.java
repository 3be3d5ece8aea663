package org.commonground.ui.board;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.commonground.ui.control.FieldMessage;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SideChoice;
import org.commonground.ui.control.TabTraversal;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.LineWrapping;
import org.controlsfx.control.PopOver;

/**
 * A pop-over beside a card with its details, in which its side and private note can be changed. Losing the focus saves them, Esc discards
 * them; after an invalid note the pop-over opens again with the reason.
 */
final class DetailsPopOver {

    private static final double WIDTH = 400;
    private static final double HIGHEST = 400;

    private final PageContext context;
    private final BoardModel model;
    private final Runnable afterAction;
    private final CardDetails details;
    private final Node card;
    private final SideChoice side;
    private final TextArea note;
    private final FieldMessage message;
    private final PopOver popOver = new PopOver();
    private boolean cancelled;

    DetailsPopOver(PageContext context, BoardModel model, Runnable acted, CardDetails details, Node card) {
        this.context = context;
        this.model = model;
        this.afterAction = acted;
        this.details = details;
        this.card = card;
        message = context.fieldMessage();
        side = new SideChoice(
                one -> model.nameOf(one, context.text("side.joint")),
                details.card().side());
        side.view().setId("card-side");
        note = Widgets.withId("card-note", new TextArea(details.note()));
        note.setPrefRowCount(3);
        note.setPrefColumnCount(10);
        LineWrapping.install(note);
        TabTraversal.install(note);
        popOver.setContentNode(content());
        // Its own style sheet would override those of the scene.
        popOver.getRoot().getStylesheets().clear();
        popOver.setAnimated(false);
        popOver.setDetachable(false);
        popOver.setHideOnEscape(false);
        popOver.setOnHidden(event -> onHidden());
    }

    void show() {
        cancelled = false;
        var at = card.localToScene(card.getBoundsInLocal());
        popOver.setArrowLocation(
                at.getCenterX() > card.getScene().getWidth() / 2
                        ? PopOver.ArrowLocation.RIGHT_TOP
                        : PopOver.ArrowLocation.LEFT_TOP);
        popOver.show(card);
        note.requestFocus();
        note.end();
    }

    private void onHidden() {
        boolean over = cancelled
                || message.guard(() -> model.saveDetails(details.card().id(), side.value(), note.getText()));
        if (over) {
            afterAction.run();
        } else {
            // It cannot be shown again while it is being hidden.
            Platform.runLater(this::show);
        }
    }

    private VBox content() {
        var body = new VBox(
                10,
                Widgets.wrapped(details.card().text(), "guide-say"),
                locationLines(),
                new VBox(4, context.label("board.side_is", "field-label"), side.view()),
                new VBox(4, context.caption("board.note", note), note, message.view()));
        if (!details.mergedFrom().isEmpty()) {
            var history = new VBox(6, context.label("board.merged_from", "field-label"));
            details.mergedFrom().forEach(text -> history.getChildren().add(Widgets.wrapped(text, "small")));
            body.getChildren().add(history);
        }
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(WIDTH);
        scroll.setMaxHeight(HIGHEST);
        scroll.getStyleClass().add("plain-scroll");
        var keep = Widgets.withId("card-keep", context.button("board.keep", popOver::hide, "primary"));
        var content = new VBox(
                12, scroll, Widgets.row(8, Widgets.spacer(), context.button("board.cancel", this::cancel), keep));
        content.getStyleClass().add("card-details");
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        return content;
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            cancel();
            event.consume();
        }
    }

    private void cancel() {
        cancelled = true;
        popOver.hide();
    }

    private Node locationLines() {
        var lines = new VBox(2, Widgets.wrapped(context.text("board.stands", details.location()), "muted", "small"));
        if (details.hidden()) {
            lines.getChildren().add(context.label("board.hidden", "muted", "small"));
        }
        var dots = details.votes().asText();
        if (!dots.isEmpty()) {
            lines.getChildren().add(Widgets.label(context.text("board.votes", dots), "muted", "small"));
        }
        return lines;
    }
}
