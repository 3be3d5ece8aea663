package org.commonground.ui.board;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.commonground.ui.layout.VisibleRange;

/**
 * The visible part of the board.
 *
 * @param selectionMarker shows the selection on a card that has just got its node
 */
record BoardViewport(ScrollPane scroll, CardHeightCache heights, Consumer<CardNode> selectionMarker) {

    /** Pixels above and below the visible range in which cards have nodes too, so that they are ready when scrolled to. */
    static final double MARGIN = 400;

    /** The visible range of a pane of the board, in the pane's own pixels. */
    VisibleRange visibleRangeOf(Node pane) {
        return VisibleRange.of(scroll, pane);
    }
}
