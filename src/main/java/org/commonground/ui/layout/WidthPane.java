package org.commonground.ui.layout;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** A pane whose height depends on its width, without a minimum width. Subclasses measure their content without the insets. */
public abstract class WidthPane extends Pane {

    protected WidthPane(Node... nodes) {
        super(nodes);
    }

    /** The preferred width of the content, in pixels. */
    protected abstract double contentWidth();

    /** The preferred height of the content at that width, in pixels. */
    protected abstract double contentHeight(double width);

    /** The minimum height of the content at that width, in pixels. */
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

    /** The left and right insets together, in pixels. */
    protected final double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    /** The top and bottom insets together, in pixels. */
    protected final double ends() {
        return getInsets().getTop() + getInsets().getBottom();
    }
}
