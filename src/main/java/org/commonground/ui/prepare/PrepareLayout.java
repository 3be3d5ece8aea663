package org.commonground.ui.prepare;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The list of missing things above two columns; on a small screen the columns are one below the other, people first. */
final class PrepareLayout extends VBox {

    /** Below this width in pixels, three columns of people beside the facts would be too narrow. */
    private static final double WIDE_FROM = 1080;

    private static final double LEFT = 380;

    private final GridPane columns = new GridPane(24, 18);
    private final Region left;
    private final Region right;
    private boolean wide;

    PrepareLayout(Node top, Region left, Region right) {
        super(18);
        this.left = left;
        this.right = right;
        right.setMinWidth(0);
        columns.getChildren().addAll(left, right);
        columns.getChildren().forEach(part -> GridPane.setValignment(part, VPos.TOP));
        getChildren().addAll(top, columns);
        arrange(true);
        widthProperty().subscribe(width -> {
            boolean fits = width.doubleValue() >= WIDE_FROM;
            if (width.doubleValue() > 0 && fits != wide) {
                arrange(fits);
            }
        });
    }

    /** Keeps every node in the scene, so that the focus stays; the Tab order follows the visible order. */
    private void arrange(boolean sideBySide) {
        wide = sideBySide;
        var widths = columns.getColumnConstraints();
        if (wide) {
            widths.setAll(new ColumnConstraints(LEFT), growing());
            GridPane.setConstraints(left, 0, 0);
            GridPane.setConstraints(right, 1, 0);
            right.toFront();
        } else {
            widths.setAll(growing());
            GridPane.setConstraints(right, 0, 0);
            GridPane.setConstraints(left, 0, 1);
            left.toFront();
        }
    }

    private static ColumnConstraints growing() {
        var column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setMinWidth(0);
        return column;
    }
}
