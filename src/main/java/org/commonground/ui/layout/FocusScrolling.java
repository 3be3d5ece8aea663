package org.commonground.ui.layout;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/** Scrolls a long page to the node that receives the focus, which JavaFX does not do. */
public final class FocusScrolling {

    private static final double MARGIN = 24;

    private FocusScrolling() {}

    /** Scrolls this pane to every node in it that receives the focus, in every scene the pane is put into. */
    public static void install(ScrollPane scroll) {
        ChangeListener<Node> moved = (property, before, now) -> {
            if (now != null && isIn(now, scroll.getContent())) {
                scrollTo(scroll, now);
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

    /** Focuses a node and scrolls to it, and does so again after the next layout, when heights are known. */
    public static void focus(ScrollPane scroll, Node node) {
        node.requestFocus();
        var scene = scroll.getScene();
        afterLayout(scene, () -> {
            if (node.isFocused() && node.getScene() == scene) {
                scrollTo(scroll, node);
            }
        });
    }

    /** Runs once after the next layout of the scene, when heights are known. */
    public static void afterLayout(Scene scene, Runnable run) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                run.run();
            }
        });
        Platform.requestNextPulse();
    }

    /**
     * An action that gives the focus back to the node that has it now. A text keeps its caret and selection: JavaFX would select all
     * of it, and the next letter would replace it.
     */
    public static Runnable focusRestorer(@Nullable Node focused) {
        if (focused instanceof TextInputControl text) {
            int anchor = text.getAnchor();
            int caret = text.getCaretPosition();
            return () -> {
                text.requestFocus();
                text.selectRange(anchor, caret);
            };
        }
        return focused == null ? () -> {} : focused::requestFocus;
    }

    /** Scrolls to a node that does not have the focus, such as a message below a long form, once it is laid out. */
    public static void reveal(Node node) {
        var scene = node.getScene();
        for (Node at = node; at != null; at = at.getParent()) {
            if (scene != null && at instanceof ScrollPane scroll) {
                afterLayout(scene, () -> {
                    if (node.getScene() == scene && scroll.getScene() == scene && node.isVisible()) {
                        scrollTo(scroll, node);
                    }
                });
                return;
            }
        }
    }

    private static boolean isIn(Node node, Node content) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == content) {
                return true;
            }
        }
        return false;
    }

    /** Scrolls vertically and horizontally by as little as needed. */
    public static void scrollTo(ScrollPane scroll, Node node) {
        Bounds place = scroll.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        Bounds whole = scroll.getContent().getLayoutBounds();
        Bounds seen = scroll.getViewportBounds();
        scroll.setVvalue(
                scrollValue(scroll.getVvalue(), place.getMinY(), place.getMaxY(), seen.getHeight(), whole.getHeight()));
        scroll.setHvalue(
                scrollValue(scroll.getHvalue(), place.getMinX(), place.getMaxX(), seen.getWidth(), whole.getWidth()));
    }

    /** The scroll value, 0 to 1, that shows the range from {@code first} to {@code last}, or its beginning where it is too long. */
    private static double scrollValue(double now, double first, double last, double seen, double whole) {
        double hidden = whole - seen;
        if (hidden <= 0) {
            return now;
        }
        double from = now * hidden;
        double to =
                first - MARGIN < from || last - first > seen ? first - MARGIN : Math.max(from, last + MARGIN - seen);
        return Math.clamp(to / hidden, 0, 1);
    }
}
