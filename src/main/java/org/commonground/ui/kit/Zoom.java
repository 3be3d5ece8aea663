package org.commonground.ui.kit;

import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Makes everything in it larger by the same factor, so that nothing has to know how large the type is. Where a window is too small for
 * what is enlarged, it scrolls, and goes where the focus goes.
 */
final class Zoom extends Region {

    private final Region content;
    private final ScrollPane scroll = new ScrollPane();
    private final Scale scale = new Scale(1, 1, 0, 0);
    private double factor = 1;
    private Dimension2D least = new Dimension2D(0, 0);

    Zoom(Region content) {
        this.content = content;
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("plain-scroll");
        FollowFocus.in(scroll);
        getChildren().setAll(content);
    }

    /**
     * @param next how much larger everything is; 1 is the usual size
     * @param room the least that the content can do with, in its own pixels
     */
    void fit(double next, Dimension2D room) {
        factor = next;
        least = room;
        scale.setX(next);
        scale.setY(next);
        requestLayout();
    }

    /** The width that its content has in a window of that width, in the content's own pixels. */
    double widthWithin(double width) {
        return Math.max(least.getWidth(), width / factor);
    }

    double heightWithin(double height) {
        return Math.max(least.getHeight(), height / factor);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() / factor;
        double height = getHeight() / factor;
        boolean tooSmall = width < least.getWidth() || height < least.getHeight();
        var child = tooSmall ? scroll : content;
        if (!getChildren().contains(child)) {
            move(tooSmall);
        }
        if (tooSmall) {
            content.setMinSize(least.getWidth(), least.getHeight());
        }
        // Without a scale nothing has to be reckoned while cards come in.
        child.getTransforms().setAll(factor == 1 ? List.of() : List.of(scale));
        child.resizeRelocate(0, 0, width, height);
    }

    /** Puts the content into the scroll pane or takes it out; the focus stays where it is. */
    private void move(boolean intoScroll) {
        Node focused = getScene().getFocusOwner();
        scroll.setContent(null);
        getChildren().clear();
        content.getTransforms().clear();
        if (intoScroll) {
            scroll.setContent(content);
        } else {
            content.setMinSize(USE_COMPUTED_SIZE, USE_COMPUTED_SIZE);
        }
        getChildren().setAll(intoScroll ? scroll : content);
        if (focused != null) {
            focused.requestFocus();
        }
    }
}
