package org.commonground.ui.board;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Groups side by side in rows, and wide ones over the whole width. Without a background, see {@link CardsPane}. */
final class BoardPane extends Pane {

    private static final double LEAST_WIDTH = 200;
    private static final double LEAST_CELL_WIDTH = 100;
    private static final double GAP = 14;
    /** Pixels between the cells of a map, all of whose columns must fit. */
    private static final double CELL_GAP = 8;

    private int leastColumns = 1;

    void leastColumns(int columns) {
        leastColumns = columns;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return leastColumns * (LEAST_CELL_WIDTH + gap()) - gap();
    }

    @Override
    protected double computePrefHeight(double width) {
        return layOut(width < 0 ? getWidth() : width, false);
    }

    @Override
    protected void layoutChildren() {
        layOut(getWidth(), true);
        updateVisible();
    }

    /** Updates the visible cards after scrolling or resizing. */
    void updateVisible() {
        boxes().forEach(box -> box.pane().updateVisible());
    }

    private double gap() {
        return leastColumns > 1 ? CELL_GAP : GAP;
    }

    private double layOut(double width, boolean move) {
        double y = 0;
        var row = new ArrayList<GroupPane>();
        int narrow = (int) boxes().stream().filter(box -> !box.group().wide()).count();
        int across = leastColumns > 1
                ? leastColumns
                : Math.max(1, Math.min(narrow, (int) ((width + GAP) / (LEAST_WIDTH + GAP))));
        for (var box : boxes()) {
            if (box.group().wide()) {
                y = layOutRow(row, width, across, y, move);
                y = layOutRow(new ArrayList<>(List.of(box)), width, 1, y, move);
            } else {
                row.add(box);
                if (row.size() == across) {
                    y = layOutRow(row, width, across, y, move);
                }
            }
        }
        return Math.max(0, layOutRow(row, width, across, y, move) - gap());
    }

    private double layOutRow(List<GroupPane> row, double width, int across, double y, boolean move) {
        if (row.isEmpty()) {
            return y;
        }
        double each = Math.floor((width - (across - 1) * gap()) / across);
        double height =
                row.stream().mapToDouble(box -> box.prefHeight(each)).max().orElse(0);
        if (move) {
            for (int i = 0; i < row.size(); i++) {
                row.get(i).resizeRelocate(Math.rint(i * (width + gap()) / across), y, each, height);
            }
        }
        row.clear();
        return y + height + gap();
    }

    List<GroupPane> boxes() {
        return getManagedChildren().stream()
                .<Node>map(node -> node)
                .map(GroupPane.class::cast)
                .toList();
    }
}
