package org.commonground.ui.layout;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Enlarges its content by a factor, so that no node depends on the text size. The content has the width of the window; where the window is
 * too low, it scrolls vertically and follows the focus.
 */
public final class Zoom extends Region {

    private final Region content;
    private final ScrollPane scroll = new ScrollPane();
    private final Scale scale = new Scale(1, 1, 0, 0);
    private double factor = 1;

    /** @param content its minimum height for a given width must be what it needs */
    public Zoom(Region content) {
        this.content = content;
        content.setMinWidth(0);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("plain-scroll");
        FocusScrolling.install(scroll);
        getChildren().setAll(content);
    }

    /** @param next the factor; 1 is the usual size */
    public void factor(double next) {
        factor = next;
        scale.setX(next);
        scale.setY(next);
        requestLayout();
    }

    /** The width of the content in a window of that width, in the content's own pixels. */
    public double widthInContent(double width) {
        return width / factor;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() / factor;
        double height = getHeight() / factor;
        boolean tooLow = content.minHeight(width) > height + 1;
        var child = tooLow ? scroll : content;
        if (!getChildren().contains(child)) {
            moveContent(tooLow);
        }
        // Without a transform, less has to be computed for each new card.
        child.getTransforms().setAll(factor == 1 ? List.of() : List.of(scale));
        child.resizeRelocate(0, 0, width, height);
    }

    /** Moves the content into the scroll pane or out of it; the focus stays where it is. */
    private void moveContent(boolean intoScroll) {
        Node focused = getScene().getFocusOwner();
        var back = FocusScrolling.focusRestorer(focused);
        scroll.setContent(null);
        getChildren().clear();
        content.getTransforms().clear();
        if (intoScroll) {
            scroll.setContent(content);
        }
        getChildren().setAll(intoScroll ? scroll : content);
        if (focused != null) {
            back.run();
            // Scrolling is possible only after the layout.
            Platform.runLater(() -> bringIntoSight(focused));
        }
    }

    private void bringIntoSight(Node focused) {
        if (getChildren().contains(scroll) && focused.isFocused()) {
            FocusScrolling.scrollTo(scroll, focused);
        }
    }
}
