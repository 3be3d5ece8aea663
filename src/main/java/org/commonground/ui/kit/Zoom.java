package org.commonground.ui.kit;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Makes everything in it larger by the same factor, so that nothing has to know how large the type is. What is enlarged has the width of
 * the window, never more; where the window is too low for it, it scrolls up and down, and goes where the focus goes.
 */
public final class Zoom extends Region {

    private final Region content;
    private final ScrollPane scroll = new ScrollPane();
    private final Scale scale = new Scale(1, 1, 0, 0);
    private double factor = 1;

    /** @param content says by its least height how much it needs in a given width */
    public Zoom(Region content) {
        this.content = content;
        content.setMinWidth(0);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("plain-scroll");
        FollowFocus.in(scroll);
        getChildren().setAll(content);
    }

    /** @param next how much larger everything is; 1 is the usual size */
    public void factor(double next) {
        factor = next;
        scale.setX(next);
        scale.setY(next);
        requestLayout();
    }

    /** The width that its content has in a window of that width, in the content's own pixels. */
    public double within(double width) {
        return width / factor;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() / factor;
        double height = getHeight() / factor;
        boolean tooLow = content.minHeight(width) > height + 1;
        var child = tooLow ? scroll : content;
        if (!getChildren().contains(child)) {
            move(tooLow);
        }
        // Without a scale nothing has to be reckoned while cards come in.
        child.getTransforms().setAll(factor == 1 ? List.of() : List.of(scale));
        child.resizeRelocate(0, 0, width, height);
    }

    /** Puts the content into the scroll pane or takes it out; the focus stays where it is. */
    private void move(boolean intoScroll) {
        Node focused = getScene().getFocusOwner();
        var back = FollowFocus.focusAgain(focused);
        scroll.setContent(null);
        getChildren().clear();
        content.getTransforms().clear();
        if (intoScroll) {
            scroll.setContent(content);
        }
        getChildren().setAll(intoScroll ? scroll : content);
        if (focused != null) {
            back.run();
            // Only once it is laid out there is something to scroll.
            Platform.runLater(() -> bringIntoSight(focused));
        }
    }

    private void bringIntoSight(Node focused) {
        if (getChildren().contains(scroll) && focused.isFocused()) {
            FollowFocus.bringIntoSight(scroll, focused);
        }
    }
}
