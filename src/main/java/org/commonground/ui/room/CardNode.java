package org.commonground.ui.room;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.commonground.roomview.RoomLayout;
import org.commonground.roomview.RoomScene.Line;
import org.commonground.ui.kit.SideMark;

/** A card on the wall: the side's shape and tint, and the text. A region with a text, which is faster than a label. */
final class CardNode {

    private static final double SHAPE = 20;

    private CardNode() {}

    static Region of(Line line, int size, double width, RoomLayout layout) {
        var text = Type.text(line.text(), size, layout.cardWords(width));
        var mark = new StackPane(SideMark.shape(line.side(), SHAPE));
        mark.setMinWidth(SHAPE);
        // The shape stands beside the first line, whatever the size of the type.
        StackPane.setMargin(mark.getChildren().getFirst(), new Insets((size * 1.21 - SHAPE) / 2, 0, 0, 0));
        mark.setAlignment(Pos.TOP_LEFT);
        var card = new HBox(layout.cardMark() - SHAPE, mark, text);
        card.setPadding(new Insets(layout.cardPadding()));
        card.setMinWidth(width);
        card.setMaxWidth(width);
        card.setMinHeight(Region.USE_PREF_SIZE);
        card.getStyleClass().addAll("room-card", SideMark.styleClass(line.side()));
        return card;
    }

    static Node heading(String title, int size, double width, RoomLayout layout) {
        var text = Type.text(title, layout.groupSize(size), width);
        text.getStyleClass().add("room-group");
        return text;
    }
}
