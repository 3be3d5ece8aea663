package org.commonground.ui.prepare;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is missing over two columns; on a small screen the columns stand one over the other, people first. */
final class PrepareLayout extends VBox {

    /** Below it three columns of people would be too narrow to read beside the facts. */
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

    /** Moves nothing out of the scene, so that the focus stays; the Tab key follows what is seen. */
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
