package org.commonground.ui.layout;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;

/** Finds what a page cuts off without another way to see it. */
public final class CutOffContent {

    private CutOffContent() {}

    /** The texts that end in "…" without a tooltip, or that are outside the window and in no scroll pane. */
    public static List<String> off(Scene scene) {
        var found = new ArrayList<String>();
        collect(scene.getRoot(), false, scene, found);
        return found;
    }

    /** The scroll panes that scroll sideways; wide tables and maps may do so within themselves, the page may not. */
    public static List<String> aside(Scene scene) {
        var found = new ArrayList<String>();
        aside(scene.getRoot(), scene, found);
        return found;
    }

    private static void aside(Node node, Scene scene, List<String> found) {
        if (!node.isVisible()
                || node instanceof TableView
                || node.getStyleClass().contains("wide")) {
            return;
        }
        if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL && bar.getWidth() > 0) {
            found.add("a bar to scroll aside: " + bar.getParent());
        }
        if (node instanceof ScrollPane pane
                && pane.getContent().getLayoutBounds().getWidth()
                        > pane.getViewportBounds().getWidth() + 1) {
            found.add("wider than its place: " + pane.getContent());
        }
        if (node instanceof Control || node instanceof Text) {
            var at = node.localToScene(node.getLayoutBounds());
            if (at.getWidth() > 0 && (at.getMinX() < -1 || at.getMaxX() > scene.getWidth() + 1)) {
                found.add("beside the window: " + node);
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> aside(child, scene, found));
        }
    }

    private static void collect(Node node, boolean scrolls, Scene scene, List<String> found) {
        // A control that opens shows its whole text when it is open.
        if (!node.isVisible() || node.getStyleClass().contains("combo-box-base")) {
            return;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isEmpty()) {
            boolean shortened = !(labeled instanceof WrappedLabel)
                    && !labeled.isWrapText()
                    && labeled.getTooltip() == null
                    && labeled.getWidth() < labeled.prefWidth(-1) - 1;
            var at = labeled.localToScene(labeled.getLayoutBounds());
            boolean outside = !scrolls
                    && (at.getMaxX() > scene.getWidth() + 1
                            || at.getMaxY() > scene.getHeight() + 1
                            || at.getMinX() < -1
                            || at.getMinY() < -1);
            if (shortened || outside) {
                found.add((shortened ? "shortened: " : "outside: ") + labeled.getText());
            }
        }
        if (node instanceof Parent parent) {
            boolean within = scrolls
                    || node instanceof ScrollPane
                    || node.getStyleClass().contains("virtual-flow");
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, within, scene, found));
        }
    }
}
