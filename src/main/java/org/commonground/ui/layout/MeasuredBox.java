package org.commonground.ui.layout;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * A column that caches its height for one width until something in it changes. JavaFX does not cache the height of wrapping nodes and
 * requests it at every level above, so that on a long page each change would measure all text.
 */
public final class MeasuredBox extends VBox {

    private static final double NONE = -2;

    private double width = NONE;
    private double height;

    public MeasuredBox(double gap, Node... nodes) {
        super(gap, nodes);
    }

    @Override
    public void requestLayout() {
        width = NONE;
        super.requestLayout();
    }

    @Override
    protected double computePrefHeight(double given) {
        if (given != width) {
            height = super.computePrefHeight(given);
            width = given;
        }
        return height;
    }

    @Override
    protected double computeMinHeight(double given) {
        return computePrefHeight(given);
    }
}
