package org.commonground.ui.layout;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** The visible range of a part of a scrolled page, from top to bottom in the part's own pixels. */
public record VisibleRange(double top, double bottom) {

    /** @param part a descendant of the content of the scroll pane */
    public static VisibleRange of(ScrollPane scroll, Node part) {
        var whole = scroll.getContent();
        double high = scroll.getViewportBounds().getHeight();
        double top = scroll.getVvalue() * Math.max(0, whole.getLayoutBounds().getHeight() - high);
        for (var node = part; node != null && node != whole; node = node.getParent()) {
            top -= node.getLayoutY();
        }
        return new VisibleRange(top, top + high);
    }
}
