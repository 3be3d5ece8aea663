package org.commonground.ui.programmes;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.programmes.Outline.OutlineLevel;
import org.commonground.ui.programmes.Outline.OutlineLine;
import org.jspecify.annotations.Nullable;

/** A line of the outline: start, title and duration. */
final class OutlineCell extends ListCell<OutlineLine> {

    private static final double TIME = 62;

    private final Label at = Widgets.label("", "faint", "small");
    private final Label title = Widgets.withFullTextTooltip(Widgets.label(""));
    private final Label minutes = Widgets.keepWidth(Widgets.label("", "muted", "small"));
    private final HBox row;

    OutlineCell() {
        at.setMinWidth(TIME);
        title.setMinWidth(0);
        row = Widgets.row(8, at, title, Widgets.spacer(), minutes);
        getStyleClass().add("programme-line");
        // The title shrinks, never the minutes.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable OutlineLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        at.setText(line.at());
        title.setText(line.title());
        minutes.setText(line.minutes());
        title.getStyleClass().removeAll("strong", "muted", "programme-step", "programme-off");
        title.getStyleClass()
                .add(
                        switch (line.level()) {
                            case EXERCISE -> "strong";
                            case BREAK -> "muted";
                            case STEP -> "programme-step";
                        });
        if (line.off()) {
            title.getStyleClass().add("programme-off");
        }
        setAccessibleText(line.at() + " " + line.title() + ", " + line.minutes());
        setGraphic(row);
        getStyleClass().remove("programme-head");
        if (line.level() != OutlineLevel.STEP) {
            getStyleClass().add("programme-head");
        }
    }
}
