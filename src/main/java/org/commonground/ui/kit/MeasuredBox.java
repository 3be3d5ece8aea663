package org.commonground.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * Nodes one below the other, measured once: it keeps how high it is at a width until something in it changes. JavaFX keeps no height
 * of what breaks lines, and asks for it again at every level above, so that on a long page each change would measure every word.
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
