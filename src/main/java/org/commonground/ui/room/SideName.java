package org.commonground.ui.room;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.commonground.programme.Side;
import org.commonground.ui.kit.SideMark;
import org.commonground.ui.kit.Ui;

/** A name or number in its side's colour, the side's shape before it, both to be read from the back row. */
final class SideName {

    private SideName() {}

    static Label of(Side side, String name, int size) {
        var label = Ui.label(name, "room-side", SideMark.styleClass(side));
        label.setGraphic(SideMark.shape(side, size * 0.72));
        label.setStyle("-fx-font-size: " + size + "px; -fx-graphic-text-gap: " + size * 0.4);
        return label;
    }

    /** On as many lines as it takes. @param width of all of it */
    static Node wrapped(Side side, String name, int size, double width) {
        double shape = size * 0.72;
        double gap = size * 0.4;
        var words = Type.strong(name, size, width - shape - gap);
        words.getStyleClass().addAll("room-side", SideMark.styleClass(side));
        var mark = SideMark.shape(side, shape);
        HBox.setMargin(mark, new Insets((size * 1.21 - shape) / 2, 0, 0, 0));
        var row = new HBox(gap, mark, words);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
