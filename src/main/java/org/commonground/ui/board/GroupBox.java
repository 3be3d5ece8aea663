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
import org.commonground.ui.kit.Reconciler;
import org.commonground.ui.kit.Ui;
import org.commonground.words.Words;

/** A theme, a zone, or the ungrouped cards: a white frame, a title, and the cards in a pane above the frame. */
final class GroupBox extends StackPane implements Reconciler.Part<Board.Group> {

    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final Words words;
    private final Label title = Ui.wrapped("", "group-title");
    private final Label note = Ui.wrapped("", "muted", "small");
    private final Label votes = Ui.label("", "note-votes");
    private final Label count = Ui.label("", "tag");
    private final Label hint = Ui.label("", "muted", "small");
    private final CardsPane pane;
    private final VBox column = new VBox(8);
    private final HBox header = new HBox(8);
    private Board.Group group;

    GroupBox(Words words, BoardViewport sight, Board.Group group) {
        hint.setWrapText(true);
        this.words = words;
        this.group = group;
        pane = new CardsPane(sight);
        var frame = Ui.styled(new Region(), "group-frame");
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
        Ui.showText(title, cell ? "" : titleOf(words, now));
        setAccessibleText(cell ? now.title() + " · " + now.note() : title.getText());
        Ui.showText(note, now.note());
        column.setPadding(new Insets(cell ? 6 : 12));
        Ui.showText(votes, now.votes().drawn());
        Ui.showText(count, cell ? "" : words.get("board.count", now.cards().size()));
        Ui.showText(hint, cell ? "" : hintOf(now));
        stand(hint, now.wide() && !now.cards().isEmpty() ? header : column);
        pane.show(now.cards(), now.wide());
    }

    static String titleOf(Words words, Board.Group group) {
        if (!group.title().isEmpty()) {
            return group.title();
        }
        return switch (group.place()) {
            case Place.Ungrouped none -> words.get("board.ungrouped");
            case Place.InTheme theme -> "";
            case Place.InZone zone -> words.get("board.notes");
        };
    }

    private String hintOf(Board.Group now) {
        boolean empty = now.cards().isEmpty();
        return switch (now.place()) {
            case Place.Ungrouped none -> words.get(empty ? "board.hint_all_grouped" : "board.hint_ungrouped");
            case Place.InTheme theme -> empty ? words.get("board.hint_empty_theme") : "";
            case Place.InZone zone ->
                empty ? words.get("board.hint_empty_zone") : now.wide() ? words.get("board.hint_group") : "";
        };
    }

    /** Places the hint beside the title where there is width for both, else below it. */
    private void stand(Label label, Pane where) {
        if (label.getParent() != where) {
            header.getChildren().remove(label);
            column.getChildren().remove(label);
            where.getChildren().add(1, label);
        }
    }

    void target(boolean on) {
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
