package org.commonground.ui.board;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.commonground.ui.kit.Dialogs;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.SideChoice;
import org.commonground.ui.kit.TabKey;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.kit.Wrapping;

/**
 * Shows a card's details, and takes its side and the private note.
 *
 * <p>A dialog of our own and not ControlsFX's PopOver: a pop-over is a window, which a mirrored screen shows over the room view and which
 * takes the focus off the console; and it has no place for a sentence about what cannot be taken.
 */
final class DetailsDialog {

    private final Kit kit;
    private final BoardModel model;
    private final Runnable acted;

    DetailsDialog(Kit kit, BoardModel model, Runnable acted) {
        this.kit = kit;
        this.model = model;
        this.acted = acted;
    }

    void show(CardDetails details) {
        var card = details.card();
        var side = new SideChoice(one -> model.nameOf(one, kit.words().get("side.joint")), card.side());
        side.view().setId("card-side");
        var note = new TextArea(details.note());
        note.setId("card-note");
        note.setPrefRowCount(3);
        note.textProperty().subscribe(now -> note.setWrapText(!Wrapping.needed(now)));
        TabKey.goesOn(note);
        var body = new VBox(10, Ui.wrapped(card.text(), "guide-say"), places(details));
        body.getChildren()
                .addAll(
                        new VBox(4, kit.ui().text("board.side_is", "field-label"), side.view()),
                        new VBox(4, kit.ui().text("board.note", "field-label"), note));
        if (!details.mergedFrom().isEmpty()) {
            var history = new VBox(6, kit.ui().text("board.merged_from", "field-label"));
            details.mergedFrom().forEach(text -> history.getChildren().add(Ui.wrapped(text, "small")));
            body.getChildren().add(history);
        }
        kit.dialogs()
                .show(
                        kit.words().get("board.details"),
                        body,
                        List.of(new Dialogs.Choice(kit.words().get("board.keep"), () -> {
                            model.keep(card.id(), side.value(), note.getText());
                            acted.run();
                        })));
    }

    private Node places(CardDetails details) {
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
