package org.commonground.ui.board;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.commonground.ui.control.InlineEditor;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;

/** Edits the text of cards and the titles of themes, each in its place on the board, and opens a card's details. */
record BoardEditing(BoardSurface surface, BoardModel model, PageContext context, Runnable afterAction) {

    void editSelected() {
        model.selectedCards().stream().findFirst().ifPresent(card -> editCard(card.id()));
    }

    /** Opens an editor above the card, as wide as the card. */
    void editCard(String id) {
        surface.scrollTo(id);
        surface.card(id).ifPresent(card -> {
            var overlay = surface.overlay();
            var corner = overlay.sceneToLocal(card.localToScene(0, 0));
            var editor = new InlineEditor[1];
            editor[0] = new InlineEditor(
                    context.fieldMessage(), card.face().card().text(), text -> model.editCard(id, text), () -> {
                        overlay.getChildren().remove(editor[0]);
                        overlay.setMouseTransparent(true);
                        afterAction.run();
                    });
            double width = Math.max(190, card.getWidth());
            editor[0].setPrefWidth(width);
            // As the text grows, the editor stays within the board.
            editor[0].setLayoutX(Math.clamp(corner.getX(), 0, Math.max(0, overlay.getWidth() - width)));
            editor[0]
                    .heightProperty()
                    .subscribe(height -> editor[0].setLayoutY(
                            Math.clamp(corner.getY(), 0, Math.max(0, overlay.getHeight() - height.doubleValue()))));
            overlay.setMouseTransparent(false);
            overlay.getChildren().add(editor[0]);
            editor[0].startEditing();
        });
    }

    void renameTheme() {
        model.selectedTheme().ifPresent(this::renameTheme);
    }

    void renameTheme(String themeId) {
        surface.boxes().stream()
                .filter(box -> box.group().place().equals(new CardPlace.InTheme(themeId)))
                .findFirst()
                .ifPresent(box -> {
                    var editor = new InlineEditor[1];
                    editor[0] = new InlineEditor(
                            context.fieldMessage(),
                            box.group().title(),
                            title -> model.renameTheme(themeId, title),
                            () -> {
                                box.endEditing(editor[0]);
                                afterAction.run();
                            });
                    box.editTitle(editor[0]);
                    editor[0].startEditing();
                });
    }

    /** Asks for the title of a new theme for the selected cards. */
    void askForThemeTitle() {
        var field = Widgets.withId("theme-title", new TextField());
        field.setPromptText(context.text("board.theme_prompt"));
        var message = context.fieldMessage();
        var question = Widgets.wrapped(
                context.text("board.theme_question", model.selectedCards().size()), "strong");
        field.setOnAction(event -> {
            if (message.guard(() -> model.groupUnder(field.getText()))) {
                surface.showQuestion(Optional.empty());
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
        var cancel = context.button("board.cancel", this::close);
        var bar = new HBox(10, question, Widgets.grow(field), cancel);
        bar.setAlignment(Pos.CENTER_LEFT);
        surface.showQuestion(Optional.of(Widgets.styled(Widgets.column(6, bar, message.view()), "board-question")));
        field.requestFocus();
    }

    private void close() {
        surface.showQuestion(Optional.empty());
        afterAction.run();
    }

    /** Opens the details of the first selected card. */
    void details() {
        model.details(context.messages()).ifPresent(details -> {
            surface.scrollTo(details.card().id());
            surface.card(details.card().id())
                    .ifPresent(card -> new DetailsPopOver(context, model, afterAction, details, card.node()).show());
        });
    }

    /** Merges the selected cards, then opens the merged text in an editor. */
    void merge() {
        model.merge().ifPresent(this::editCard);
    }
}
