package org.commonground.ui.room;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.commonground.live.RoomLayout;
import org.commonground.live.RoomScene.Line;
import org.commonground.ui.kit.SideMark;
import org.commonground.ui.kit.Wrapping;

/** A card on the wall: the side's shape and tint, and the text. A region with a text, which is faster than a label. */
final class CardNode {

    /** The wider of the two weights on the wall, so that lines broken beforehand fit in either. */
    private static final String FAMILY = "Inter SemiBold";

    private static final double SHAPE = 20;

    private CardNode() {}

    static Region of(Line line, int size, double width) {
        var text = text(line.text(), size, width - 2.0 * RoomLayout.CARD_PADDING - RoomLayout.CARD_MARK);
        var mark = new StackPane(SideMark.shape(line.side(), SHAPE));
        mark.setMinWidth(SHAPE);
        // The shape stands beside the first line, whatever the size of the type.
        StackPane.setMargin(mark.getChildren().getFirst(), new Insets((size * 1.21 - SHAPE) / 2, 0, 0, 0));
        mark.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        var card = new HBox(RoomLayout.CARD_MARK - SHAPE, mark, text);
        card.setPadding(new Insets(RoomLayout.CARD_PADDING));
        card.setMinWidth(width);
        card.setMaxWidth(width);
        card.setMinHeight(Region.USE_PREF_SIZE);
        card.getStyleClass().addAll("room-card", SideMark.styleClass(line.side()));
        return card;
    }

    static Node heading(String title, int size, double width) {
        var text = text(title, Math.max(size, 32), width);
        text.getStyleClass().add("room-group");
        return text;
    }

    static Text text(String words, int size, double width) {
        // The size stands here and not in the style sheet, because each board has its own.
        var text = Wrapping.text(words, Font.font(FAMILY, size), width);
        text.setStyle("-fx-font-size: " + size + "px");
        text.getStyleClass().add("room-text");
        return text;
    }
}
