package org.commonground.ui.board;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.commonground.ui.kit.Seen;

/**
 * The visible part of the board.
 *
 * @param marker shows the selection on a card that has just got its node
 */
record BoardViewport(ScrollPane scroll, CardHeights heights, Consumer<CardNode> marker) {

    /** Pixels above and below the visible range in which cards have nodes too, so that they are ready when scrolled to. */
    static final double AROUND = 400;

    /** The visible range of a pane of the board, in the pane's own pixels. */
    Seen of(Node pane) {
        return Seen.of(scroll, pane);
    }
}
