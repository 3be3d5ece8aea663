package org.commonground.ui.room;

import javafx.scene.control.Label;
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
}
