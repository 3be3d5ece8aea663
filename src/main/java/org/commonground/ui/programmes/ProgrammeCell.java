package org.commonground.ui.programmes;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.programmes.ProgrammesModel.ProgrammeEntry;
import org.jspecify.annotations.Nullable;

/** A programme in the list. */
final class ProgrammeCell extends ListCell<ProgrammeEntry> {

    private final Label title = Widgets.withFullTextTooltip(Widgets.label("", "strong"));
    private final Label line = Widgets.withFullTextTooltip(Widgets.label("", "muted", "small"));
    private final VBox box = Widgets.column(2, title, line);

    ProgrammeCell() {
        getStyleClass().add("workshop-row");
        setPrefHeight(58);
        setPrefWidth(0);
        box.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable ProgrammeEntry entry, boolean empty) {
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
