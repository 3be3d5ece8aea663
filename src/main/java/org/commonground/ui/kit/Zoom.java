package org.commonground.ui.kit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Makes everything in it larger by the same factor, so that nothing has to know how large the type is. Where a window is too small for
 * what is enlarged, it scrolls, and goes where the focus goes.
 */
final class Zoom extends Region {

    /** The smallest room, in its own pixels, for which the pages are made. */
    private static final double LEAST_WIDTH = 853;

    private static final double LEAST_HEIGHT = 480;

    private final Region content;
    private final ScrollPane scroll = new ScrollPane();
    private final Scale scale = new Scale(1, 1, 0, 0);
    private double factor = 1;

    Zoom(Region content) {
        this.content = content;
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("plain-scroll");
        FollowFocus.in(scroll);
        getChildren().setAll(content);
    }

    /** @param next 1 is the usual size */
    void factor(double next) {
        factor = next;
        scale.setX(next);
        scale.setY(next);
        // Without a scale nothing has to be reckoned while cards come in.
        getTransforms().clear();
        requestLayout();
    }

    /** Its width in the pixels of what is in it. */
    double widthWithin(double width) {
        return Math.max(factor > 1 ? LEAST_WIDTH : 0, width / factor);
    }

    double heightWithin(double height) {
        return Math.max(factor > 1 ? LEAST_HEIGHT : 0, height / factor);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() / factor;
        double height = getHeight() / factor;
        boolean tooSmall = factor > 1 && (width < LEAST_WIDTH || height < LEAST_HEIGHT);
        Region child = tooSmall ? scroll : content;
        if (!getChildren().contains(child)) {
            move(tooSmall);
        }
        child.getTransforms().setAll(factor == 1 ? java.util.List.of() : java.util.List.of(scale));
        child.resizeRelocate(0, 0, width, height);
    }

    /** Puts the content into the scroll pane or takes it out; the focus stays where it is. */
    private void move(boolean intoScroll) {
        Node focused = getScene().getFocusOwner();
        scroll.setContent(null);
        getChildren().clear();
        content.getTransforms().clear();
        content.setMinSize(intoScroll ? LEAST_WIDTH : USE_COMPUTED_SIZE, intoScroll ? LEAST_HEIGHT : USE_COMPUTED_SIZE);
        Parent added = intoScroll ? scroll : content;
        if (intoScroll) {
            scroll.setContent(content);
        }
        getChildren().setAll(added);
        if (focused != null) {
            focused.requestFocus();
        }
    }
}
