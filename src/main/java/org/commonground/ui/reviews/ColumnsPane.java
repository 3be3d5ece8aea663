package org.commonground.ui.reviews;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import org.commonground.ui.layout.WidthPane;

/** Places nodes in as many columns as fit. A row is as high as its highest node. */
final class ColumnsPane extends WidthPane {

    private final double minColumnWidth;
    private final double maxColumnWidth;
    private final double gap;

    /**
     * @param least the least width of a column, in pixels
     * @param most the greatest width of a column, in pixels
     * @param gap between columns and rows, in pixels
     */
    ColumnsPane(double least, double most, double gap) {
        this.minColumnWidth = least;
        this.maxColumnWidth = most;
        this.gap = gap;
    }

    @Override
    protected double contentWidth() {
        return 2 * minColumnWidth + gap;
    }

    @Override
    protected double contentHeight(double width) {
        double height = 0;
        for (int first = 0; first < getManagedChildren().size(); first += columns(width)) {
            height += rowHeight(first, width) + (first == 0 ? 0 : gap);
        }
        return height;
    }

    @Override
    protected void layoutChildren() {
        var nodes = getManagedChildren();
        int columns = columns(getWidth());
        double wide = columnWidth(getWidth());
        double y = 0;
        for (int first = 0; first < nodes.size(); first += columns) {
            double high = rowHeight(first, getWidth());
            for (int i = first; i < Math.min(first + columns, nodes.size()); i++) {
                layoutInArea(
                        nodes.get(i),
                        (i - first) * (wide + gap),
                        y,
                        wide,
                        high,
                        0,
                        Insets.EMPTY,
                        true,
                        false,
                        HPos.LEFT,
                        VPos.TOP);
            }
            y += high + gap;
        }
    }

    private int columns(double width) {
        int fit = (int) Math.floor((width + gap) / (minColumnWidth + gap));
        return Math.max(1, Math.min(fit, getManagedChildren().size()));
    }

    private double columnWidth(double width) {
        int columns = columns(width);
        return Math.min(maxColumnWidth, (width - (columns - 1) * gap) / columns);
    }

    private double rowHeight(int first, double width) {
        int end = Math.min(first + columns(width), getManagedChildren().size());
        return getManagedChildren().subList(first, end).stream()
                .mapToDouble((Node node) -> node.prefHeight(columnWidth(width)))
                .max()
                .orElse(0);
    }
}
