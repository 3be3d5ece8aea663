package org.commonground.ui.board;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.commonground.ui.kit.FieldMessage;
import org.commonground.ui.kit.InlineEditor;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;

/** Edits the text of cards and the titles of themes, each in its place on the board, and opens a card's details. */
final class BoardEditing {

    private final BoardSurface surface;
    private final BoardModel model;
    private final Kit kit;
    private final Runnable acted;

    BoardEditing(BoardSurface surface, BoardModel model, Kit kit, Runnable acted) {
        this.surface = surface;
        this.model = model;
        this.kit = kit;
        this.acted = acted;
    }

    void editMeant() {
        model.meant().stream().findFirst().ifPresent(card -> editCard(card.id()));
    }

    /** Opens an editor above the card, as wide as the card. */
    void editCard(String id) {
        surface.scrollTo(id);
        surface.card(id).ifPresent(card -> {
            var overlay = surface.overlay();
            var corner = overlay.sceneToLocal(card.localToScene(0, 0));
            var editor = new InlineEditor[1];
            editor[0] = new InlineEditor(
                    kit.fieldMessage(), card.face().card().text(), text -> model.edit(id, text), () -> {
                        overlay.getChildren().remove(editor[0]);
                        overlay.setMouseTransparent(true);
                        acted.run();
                    });
            editor[0].setPrefWidth(Math.max(190, card.getWidth()));
            editor[0].relocate(corner.getX(), Math.max(0, corner.getY()));
            overlay.setMouseTransparent(false);
            overlay.getChildren().add(editor[0]);
            editor[0].begin();
        });
    }

    void renameTheme() {
        model.themeMeant().ifPresent(this::renameTheme);
    }

    void renameTheme(String themeId) {
        surface.boxes().stream()
                .filter(box -> box.group().place().equals(new Place.InTheme(themeId)))
                .findFirst()
                .ifPresent(box -> {
                    var editor = new InlineEditor[1];
                    editor[0] = new InlineEditor(
                            kit.fieldMessage(), box.group().title(), title -> model.rename(themeId, title), () -> {
                                box.endEditing(editor[0]);
                                acted.run();
                            });
                    box.editTitle(editor[0]);
                    editor[0].begin();
                });
    }

    /** Asks for the title of a new theme for the selected cards. */
    void askForTheme() {
        var field = new TextField();
        field.setId("theme-title");
        field.setPromptText(kit.words().get("board.theme_prompt"));
        var message = new FieldMessage(kit.sentences());
        var question =
                Ui.wrapped(kit.words().get("board.theme_question", model.meant().size()), "strong");
        field.setOnAction(event -> {
            if (message.guard(() -> model.group(field.getText()))) {
                surface.ask(Optional.empty());
                // The keyboard stays on the board, so that the next cards can be grouped.
                surface.focus();
            }
        });
        // Esc moves the focus to the scene's root: then nothing is grouped.
        field.focusedProperty().subscribe(focused -> {
            var scene = field.getScene();
            if (!focused
                    && scene != null
                    && scene.getFocusOwner() != field
                    && field.getText().isBlank()) {
                close();
            }
        });
        var cancel = kit.ui().button("board.cancel", this::close);
        var bar = new HBox(10, question, Ui.grow(field), cancel);
        bar.setAlignment(Pos.CENTER_LEFT);
        surface.ask(Optional.of(Ui.styled(Ui.column(6, bar, message.view()), "board-question")));
        field.requestFocus();
    }

    private void close() {
        surface.ask(Optional.empty());
        acted.run();
    }

    /** Opens the details of the first selected card. */
    void details() {
        model.details(kit.words()).ifPresent(details -> {
            surface.scrollTo(details.card().id());
            surface.card(details.card().id())
                    .ifPresent(card -> new DetailsPopOver(kit, model, acted, details, card.node()).show());
        });
    }

    /** Merges the selected cards, then opens the merged text in an editor. */
    void merge() {
        model.merge().ifPresent(this::editCard);
    }
}
