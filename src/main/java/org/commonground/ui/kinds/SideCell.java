package org.commonground.ui.kinds;

import java.util.Optional;
import javafx.scene.control.TableCell;
import org.commonground.ui.control.SideMark;
import org.commonground.workshop.record.RegisterRow;

/** The side of a row as a shape. */
final class SideCell extends TableCell<RegisterLine, Optional<?>> {

    @Override
    protected void updateItem(Optional<?> item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(
                !empty && item != null && item.isPresent() && item.get() instanceof RegisterRow row
                        ? SideMark.shape(row.side(), 10)
                        : null);
    }
}
