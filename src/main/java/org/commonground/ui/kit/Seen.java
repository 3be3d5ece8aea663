package org.commonground.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** What is on screen of a part of a page that scrolls, from where to where in the part's own pixels. */
public record Seen(double top, double bottom) {

    /** @param part stands in what the pane scrolls */
    public static Seen of(ScrollPane scroll, Node part) {
        var whole = scroll.getContent();
        double high = scroll.getViewportBounds().getHeight();
        double top = scroll.getVvalue() * Math.max(0, whole.getLayoutBounds().getHeight() - high);
        for (var node = part; node != null && node != whole; node = node.getParent()) {
            top -= node.getLayoutY();
        }
        return new Seen(top, top + high);
    }
}
