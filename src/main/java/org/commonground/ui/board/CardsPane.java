package org.commonground.ui.board;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Cards one below the other, or in rows where there is width for more than one. It has no background, or each new card would repaint all. */
final class CardsPane extends Pane {

    private static final double NARROWEST = 210;
    private static final double GAP = 8;

    /** Heights by width, until something changes: one layout asks a dozen times, and thousands of cards are slow to add up. */
    private final Map<Double, Double> heights = new HashMap<>();

    private boolean wide;

    void wide(boolean nowWide) {
        wide = nowWide;
        requestLayout();
    }

    private int across(double width) {
        return wide ? Math.max(1, (int) ((width + GAP) / (NARROWEST + GAP))) : 1;
    }

    @Override
    protected double computePrefHeight(double width) {
        double asked = width < 0 ? getWidth() : width;
        var known = heights.get(asked);
        if (known != null) {
            return known;
        }
        // Measuring a card for the first time asks for a layout, and so empties the map.
        double height = place(asked, false);
        heights.put(asked, height);
        return height;
    }

    @Override
    public void requestLayout() {
        // The constructor of the parent class asks before there are any.
        if (heights != null) {
            heights.clear();
        }
        super.requestLayout();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        place(getWidth(), true);
    }

    /** Row by row, a row as high as its highest card. @return height of all */
    private double place(double width, boolean move) {
        int across = across(width);
        double each = Math.floor((width - (across - 1) * GAP) / across);
        var cards = getManagedChildren();
        double y = 0;
        for (int from = 0; from < cards.size(); from += across) {
            var row = cards.subList(from, Math.min(from + across, cards.size()));
            double height = row.stream()
                    .mapToDouble(card -> card.prefHeight(each))
                    .max()
                    .orElse(0);
            if (move) {
                placeRow(row, y, each, height);
            }
            y += height + GAP;
        }
        return Math.max(0, y - GAP);
    }

    private static void placeRow(java.util.List<Node> row, double y, double each, double height) {
        double x = 0;
        for (var card : row) {
            card.resizeRelocate(x, y, each, height);
            x += each + GAP;
        }
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }
}
