package org.commonground.ui.board;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * What of the board is on screen.
 *
 * @param marker shows on a card that has just become a node whether it is selected
 */
record Sight(ScrollPane scroll, GroupsPane board, CardHeights heights, Consumer<CardNode> marker) {

    /** Cards this far above and below what is seen are nodes too, in pixels: scrolling meets them ready. */
    static final double AROUND = 400;

    /** From where to where, in pixels of a pane. */
    record Part(double top, double bottom) {}

    /** What is seen of a pane of the board, in its own pixels. */
    Part of(Node pane) {
        double high = scroll.getViewportBounds().getHeight();
        double top = scroll.getVvalue() * Math.max(0, board.getHeight() - high);
        for (var node = pane; node != null && node != board; node = node.getParent()) {
            top -= node.getLayoutY();
        }
        return new Part(top, top + high);
    }
}
