package org.commonground.ui.kit;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** A pane whose height depends on its width. What extends it measures its content without the insets. It may be of any width. */
public abstract class WidthPane extends Pane {

    protected WidthPane(Node... nodes) {
        super(nodes);
    }

    /** The width that the content likes to have, in pixels. */
    protected abstract double contentWidth();

    /** The height that the content likes to have in that width, in pixels. */
    protected abstract double contentHeight(double width);

    /** The least height of the content in that width, in pixels. */
    protected double leastContentHeight(double width) {
        return contentHeight(width);
    }

    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected final double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected final double computePrefWidth(double height) {
        return sides() + contentWidth();
    }

    @Override
    protected final double computeMinHeight(double width) {
        return ends() + leastContentHeight(inner(width));
    }

    @Override
    protected final double computePrefHeight(double width) {
        return ends() + contentHeight(inner(width));
    }

    private double inner(double width) {
        return (width < 0 ? prefWidth(-1) : width) - sides();
    }

    /** Both insets aside, in pixels. */
    protected final double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    /** The insets above and below, in pixels. */
    protected final double ends() {
        return getInsets().getTop() + getInsets().getBottom();
    }
}
