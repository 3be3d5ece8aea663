package org.commonground.ui.programmes;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.programmes.ProgrammesModel.Entry;
import org.jspecify.annotations.Nullable;

/** A programme in the list. */
final class EntryCell extends ListCell<Entry> {

    private final Label title = Ui.whole(Ui.label("", "strong"));
    private final Label line = Ui.whole(Ui.label("", "muted", "small"));
    private final VBox box = Ui.column(2, title, line);

    EntryCell() {
        getStyleClass().add("workshop-row");
        setPrefHeight(58);
        setPrefWidth(0);
        box.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        title.setText(entry.broken() ? "! " + entry.title() : entry.title());
        line.setText(entry.line());
        setAccessibleText(entry.title() + ", " + entry.line());
        setGraphic(box);
    }
}
