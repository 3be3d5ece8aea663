package org.commonground.ui.kit;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls a long page so that whatever gets the focus in it is in sight; JavaFX does not. */
public final class FollowFocus {

    private static final double MARGIN = 24;

    private FollowFocus() {}

    /** From now on, wherever the pane stands. */
    public static void in(ScrollPane scroll) {
        ChangeListener<Node> moved = (property, before, now) -> {
            if (now != null && isIn(now, scroll.getContent())) {
                bringIntoSight(scroll, now);
            }
        };
        scroll.sceneProperty().addListener((property, before, now) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(moved);
            }
            if (now != null) {
                now.focusOwnerProperty().addListener(moved);
            }
        });
    }

    private static boolean isIn(Node node, Node content) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == content) {
                return true;
            }
        }
        return false;
    }

    /** Scrolls as little as it takes. */
    public static void bringIntoSight(ScrollPane scroll, Node node) {
        Bounds place = scroll.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = scroll.getContent().getLayoutBounds().getHeight() - seen;
        if (hidden <= 0) {
            return;
        }
        double top = scroll.getVvalue() * hidden;
        double to = place.getMinY() - MARGIN < top
                ? place.getMinY() - MARGIN
                : Math.max(top, place.getMaxY() + MARGIN - seen);
        scroll.setVvalue(Math.clamp(to / hidden, 0, 1));
    }
}
