package org.commonground.ui.board;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.commonground.ui.kit.Seen;

/**
 * What of the board is on screen.
 *
 * @param marker shows on a card that has just become a node whether it is selected
 */
record BoardViewport(ScrollPane scroll, CardHeights heights, Consumer<CardNode> marker) {

    /** Cards this far above and below what is seen are nodes too, in pixels: scrolling meets them ready. */
    static final double AROUND = 400;

    /** What is seen of a pane of the board, in its own pixels. */
    Seen of(Node pane) {
        return Seen.of(scroll, pane);
    }
}
