package org.commonground.ui.kit;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

/** Two parts beside each other while the first keeps the width it needs, else the second under the first. */
public final class Fold extends Region {

    private final double least;
    private final double gap;
    private final Region first;
    private final Region second;

    /** @param least what the first needs of width, in pixels */
    public Fold(double least, double gap, Region first, Region second) {
        this.least = least;
        this.gap = gap;
        this.first = first;
        this.second = second;
        getChildren().setAll(first, second);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double leftBeside(double width) {
        return width - gap - aside();
    }

    private double aside() {
        return second.prefWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return first.prefWidth(-1) + gap + aside() + sides();
    }

    @Override
    protected double computePrefHeight(double given) {
        double width = (given < 0 ? prefWidth(-1) : given) - sides();
        double ends = getInsets().getTop() + getInsets().getBottom();
        return ends
                + (leftBeside(width) >= least
                        ? Math.max(first.prefHeight(leftBeside(width)), second.prefHeight(aside()))
                        : first.prefHeight(width) + gap + second.prefHeight(width));
    }

    /** Folded, the second has what it needs, at most half; the first has the rest. */
    @Override
    protected void layoutChildren() {
        var in = getInsets();
        double width = getWidth() - sides();
        double height = getHeight() - in.getTop() - in.getBottom();
        double x = in.getLeft();
        double y = in.getTop();
        double left = leftBeside(width);
        if (left >= least) {
            double high = Math.min(height, second.prefHeight(aside()));
            layoutInArea(first, x, y, left, height, 0, HPos.LEFT, VPos.TOP);
            layoutInArea(second, x + left + gap, y, aside(), high, 0, HPos.LEFT, VPos.TOP);
        } else {
            double needs = second.prefHeight(width);
            double high = first.prefHeight(width) + gap + needs <= height ? needs : Math.min(needs, height / 2);
            double rest = height - gap - high;
            layoutInArea(first, x, y, width, rest, 0, HPos.LEFT, VPos.TOP);
            layoutInArea(second, x, y + rest + gap, width, high, 0, HPos.LEFT, VPos.TOP);
        }
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
