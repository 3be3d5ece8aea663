package org.commonground.ui.board;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
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
    private final Label votes = Widgets.label("", "note-votes");
    private final Label count = Widgets.label("", "tag");
    private final Label hint = Widgets.label("", "muted", "small");
    private final CardsPane pane;
    private final VBox column = new VBox(8);
    private final HBox header = new HBox(8);
    private Board.Group group;

    GroupPane(Messages messages, BoardViewport viewport, Board.Group group) {
        hint.setWrapText(true);
        this.messages = messages;
        this.group = group;
        pane = new CardsPane(viewport);
        var frame = Widgets.styled(new Region(), "group-frame");
        frame.setMouseTransparent(true);
        var titles = new VBox(2, title, note, votes);
        HBox.setHgrow(titles, Priority.ALWAYS);
        header.setAlignment(Pos.TOP_LEFT);
        count.setMinWidth(Region.USE_PREF_SIZE);
        votes.setMinWidth(Region.USE_PREF_SIZE);
        header.getChildren().addAll(titles, count);
        column.getChildren().addAll(header, pane);
        VBox.setVgrow(pane, Priority.ALWAYS);
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
        placeHint(hint, now.wide() && !now.cards().isEmpty() ? header : column);
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
        boolean empty = now.cards().isEmpty();
        return switch (now.place()) {
            case CardPlace.Ungrouped none -> messages.get(empty ? "board.hint_all_grouped" : "board.hint_ungrouped");
            case CardPlace.InTheme theme -> empty ? messages.get("board.hint_empty_theme") : "";
            case CardPlace.InZone zone ->
                empty ? messages.get("board.hint_empty_zone") : now.wide() ? messages.get("board.hint_group") : "";
        };
    }

    /** Places the hint beside the title where there is width for both, else below it. */
    private void placeHint(Label label, Pane where) {
        if (label.getParent() != where) {
            header.getChildren().remove(label);
            column.getChildren().remove(label);
            where.getChildren().add(1, label);
        }
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

    /** Replaces the title by an editor. */
    void editTitle(Node editor) {
        header.setVisible(false);
        header.setManaged(false);
        column.getChildren().addFirst(editor);
    }

    void endEditing(Node editor) {
        column.getChildren().remove(editor);
        header.setVisible(true);
        header.setManaged(true);
    }

    Label title() {
        return title;
    }
}
