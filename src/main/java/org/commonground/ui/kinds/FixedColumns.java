package org.commonground.ui.kinds;

import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import org.jspecify.annotations.Nullable;

/** Keeps the first columns of a table in place while the others scroll sideways. */
final class FixedColumns {

    private final TableView<?> table;
    private final int count;
    private final DoubleProperty offset = new SimpleDoubleProperty();

    /** @param count the number of columns that stay in place */
    FixedColumns(TableView<?> table, int count) {
        this.table = table;
        this.count = count;
    }

    /** Binds the headings; to be called after the table has been laid out. */
    void keepInPlace() {
        scrollBar().ifPresent(bar -> offset.bind(bar.valueProperty()));
        table.lookupAll(".column-header").forEach(node -> {
            if (node instanceof TableColumnHeader header && isFixed(header.getTableColumn())) {
                keepInPlace(header);
            }
        });
    }

    /** Keeps a cell of one of the first columns in place. */
    void keepInPlace(Node part) {
        if (!part.getStyleClass().contains("held")) {
            part.getStyleClass().add("held");
            part.setViewOrder(-1);
            part.translateXProperty().bind(offset);
        }
    }

    /** Scrolls to a column so that the columns that stay in place do not cover it. */
    void scrollTo(TableColumn<?, ?> column) {
        table.scrollToColumnIndex(table.getColumns().indexOf(column));
        scrollBar().ifPresent(bar -> {
            double before = widthBefore(table.getColumns().indexOf(column)) - widthBefore(count);
            if (!isFixed(column) && bar.getValue() > before) {
                bar.setValue(before);
            }
        });
    }

    private boolean isFixed(@Nullable Object column) {
        int index = table.getColumns().indexOf(column);
        return index >= 0 && index < count;
    }

    private double widthBefore(int index) {
        return table.getColumns().stream()
                .limit(index)
                .mapToDouble(TableColumn::getWidth)
                .sum();
    }

    private Optional<ScrollBar> scrollBar() {
        return table.lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
                .findFirst();
    }
}
