package org.commonground.ui.board;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.commonground.i18n.Messages;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Reconciler;

/** A theme, a zone, or the ungrouped cards: a white frame, a title, and the cards in a pane above the frame. */
final class GroupPane extends StackPane implements Reconciler.Part<Board.Group> {

    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final Messages messages;
    private final Label title = Widgets.wrapped("", "group-title");
    private final Label note = Widgets.wrapped("", "muted", "small");
    private final Label votes = Widgets.keepWidth(Widgets.label("", "note-votes"));
    private final Label count = Widgets.keepWidth(Widgets.label("", "tag"));
    private final Label hint = Widgets.wrapped("", "muted", "small");
    private final CardsPane pane;
    private final VBox column = new VBox(8);
    private final HBox header = new HBox(8);
    private Board.Group group;

    GroupPane(Messages messages, BoardViewport viewport, Board.Group group) {
        this.messages = messages;
        this.group = group;
        pane = new CardsPane(viewport);
        var frame = Widgets.styled(new Region(), "group-frame");
        frame.setMouseTransparent(true);
        var titles = Widgets.grow(new VBox(2, title, note, votes));
        header.setAlignment(Pos.TOP_LEFT);
        header.getChildren().addAll(titles, count);
        column.getChildren().addAll(header, hint, Widgets.grow(pane));
        getChildren().addAll(frame, column);
        getStyleClass().add("group");
        update(group);
    }

    Board.Group group() {
        return group;
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void update(Board.Group now) {
        group = now;
        setUserData(now.place());
        // The columns of a map have their titles above it; its cells show the title of the row only.
        boolean cell = !now.note().isEmpty();
        Widgets.showText(title, cell ? "" : titleOf(messages, now));
        setAccessibleText(cell ? now.title() + " · " + now.note() : title.getText());
        Widgets.showText(note, now.note());
        column.setPadding(new Insets(cell ? 6 : 12));
        Widgets.showText(votes, now.votes().asText());
        Widgets.showText(
                count, cell ? "" : messages.get("board.count", now.cards().size()));
        Widgets.showText(hint, cell ? "" : hintOf(now));
        pane.show(now.cards(), now.wide());
    }

    static String titleOf(Messages messages, Board.Group group) {
        if (!group.title().isEmpty()) {
            return group.title();
        }
        return switch (group.place()) {
            case CardPlace.Ungrouped none -> messages.get("board.ungrouped");
            case CardPlace.InTheme theme -> "";
            case CardPlace.InZone zone -> messages.get("board.notes");
        };
    }

    private String hintOf(Board.Group now) {
        if (!now.cards().isEmpty()) {
            return "";
        }
        return messages.get(
                switch (now.place()) {
                    case CardPlace.Ungrouped none -> "board.hint_all_grouped";
                    case CardPlace.InTheme theme -> "board.hint_empty_theme";
                    case CardPlace.InZone zone -> "board.hint_empty_zone";
                });
    }

    void showAsDropTarget(boolean on) {
        pseudoClassStateChanged(TARGET, on);
    }

    /** The nodes of the cards near the visible range; the others have none. */
    List<CardNode> cards() {
        return pane.getChildren().stream().map(CardNode.class::cast).toList();
    }

    CardsPane pane() {
        return pane;
    }

    void editTitle(Node editor) {
        Widgets.showIf(header, false);
        column.getChildren().addFirst(editor);
    }

    void endEditing(Node editor) {
        column.getChildren().remove(editor);
        Widgets.showIf(header, true);
    }

    Label title() {
        return title;
    }
}
