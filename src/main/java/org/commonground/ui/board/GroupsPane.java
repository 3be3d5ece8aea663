package org.commonground.ui.board;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Groups side by side in rows, and wide ones over the whole width. Without a background, see {@link CardsPane}. */
final class GroupsPane extends Pane {

    private static final double NARROWEST = 200;
    private static final double NARROWEST_CELL = 100;
    private static final double GAP = 14;
    /** Pixels between the cells of a map, all of whose columns must fit. */
    private static final double CELL_GAP = 8;

    private int acrossAtLeast = 1;

    void acrossAtLeast(int columns) {
        acrossAtLeast = columns;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return acrossAtLeast * (NARROWEST_CELL + gap()) - gap();
    }

    @Override
    protected double computePrefHeight(double width) {
        return place(width < 0 ? getWidth() : width, false);
    }

    @Override
    protected void layoutChildren() {
        place(getWidth(), true);
        sighted();
    }

    /** Updates the visible cards after scrolling or resizing. */
    void sighted() {
        boxes().forEach(box -> box.pane().sighted());
    }

    private double gap() {
        return acrossAtLeast > 1 ? CELL_GAP : GAP;
    }

    private double place(double width, boolean move) {
        double y = 0;
        var row = new ArrayList<GroupBox>();
        int narrow = (int) boxes().stream().filter(box -> !box.group().wide()).count();
        int across = acrossAtLeast > 1
                ? acrossAtLeast
                : Math.max(1, Math.min(narrow, (int) ((width + GAP) / (NARROWEST + GAP))));
        for (var box : boxes()) {
            if (box.group().wide()) {
                y = placeRow(row, width, across, y, move);
                y = placeRow(new ArrayList<>(List.of(box)), width, 1, y, move);
            } else {
                row.add(box);
                if (row.size() == across) {
                    y = placeRow(row, width, across, y, move);
                }
            }
        }
        return Math.max(0, placeRow(row, width, across, y, move) - gap());
    }

    private double placeRow(List<GroupBox> row, double width, int across, double y, boolean move) {
        if (row.isEmpty()) {
            return y;
        }
        double each = Math.floor((width - (across - 1) * gap()) / across);
        double height =
                row.stream().mapToDouble(box -> box.prefHeight(each)).max().orElse(0);
        if (move) {
            for (int i = 0; i < row.size(); i++) {
                row.get(i).resizeRelocate(i * (each + gap()), y, each, height);
            }
        }
        row.clear();
        return y + height + gap();
    }

    List<GroupBox> boxes() {
        return getManagedChildren().stream()
                .<Node>map(node -> node)
                .map(GroupBox.class::cast)
                .toList();
    }
}
