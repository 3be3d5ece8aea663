package org.commonground.ui.room;

import javafx.scene.Node;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.commonground.ui.kit.Wrapping;

/** Type on the wall. Its size stands at the node and not in the style sheet, because each surface has its own. */
final class Type {

    /** The wider of the two weights on the wall, so that lines broken beforehand fit in either. */
    private static final String FAMILY = "Inter SemiBold";

    private Type() {}

    static <N extends Node> N sized(N node, int size) {
        node.setStyle("-fx-font-size: " + size + "px");
        return node;
    }

    /** A text that breaks its lines at that width. */
    static Text text(String words, int size, double width) {
        var text = sized(Wrapping.text(words, Font.font(FAMILY, size), width), size);
        text.getStyleClass().add("room-text");
        return text;
    }

    static Text strong(String words, int size, double width) {
        var text = text(words, size, width);
        text.getStyleClass().add("room-strong");
        return text;
    }
}
