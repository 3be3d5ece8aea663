package org.commonground.ui.kinds;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.commonground.programme.model.Side;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.Widgets;

/** A need, an offer or a row as a card with its side's shape. It can be active, chosen, dragged, or a drop target. */
final class SideCard extends HBox {

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final String id;

    SideCard(String id, Side side, String text) {
        super(8);
        this.id = id;
        Label words = Widgets.wrapped(text, "line-text");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var mark = SideMark.shape(side, 10);
        HBox.setMargin(mark, new javafx.geometry.Insets(5, 0, 0, 0));
        getChildren().addAll(mark, words);
        getStyleClass().addAll("note", "line-card", SideMark.styleClass(side));
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        setAccessibleText(side.shape() + " " + text);
    }

    String recordId() {
        return id;
    }

    void mark(boolean active, boolean chosen) {
        pseudoClassStateChanged(ACTIVE, active);
        pseudoClassStateChanged(CHOSEN, chosen);
    }
}
