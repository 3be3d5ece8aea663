package org.commonground.ui.home;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.home.HomeModel.WorkshopRow;
import org.jspecify.annotations.Nullable;

/** A workshop's row: its title, start, progress, and one button. */
final class WorkshopCell extends ListCell<WorkshopRow> {

    private final Widgets ui;
    private final Consumer<WorkshopRow> open;
    private final Label title = Widgets.label("", "strong");
    private final Label line = Widgets.wrapped("", "muted", "small");
    private final Label when = Widgets.label("");
    private final Label status = Widgets.styled(Widgets.label("", "muted"), "home-status");
    private final HBox progress = Widgets.styled(new HBox(3), "home-progress");
    private final Button button = Widgets.styled(new Button(), "btn");
    private final HBox row;

    /** The whole title, which the row may cut off. */
    private final Tooltip fullTitle = new Tooltip();

    WorkshopCell(Widgets ui, Consumer<WorkshopRow> open) {
        this.ui = ui;
        this.open = open;
        var names = new VBox(2, title, line);
        names.setAlignment(Pos.CENTER_LEFT);
        // The names shrink first; the other columns keep their width.
        names.setMinWidth(0);
        names.setPrefWidth(0);
        status.setWrapText(true);
        progress.setAlignment(Pos.CENTER_LEFT);
        button.setFocusTraversable(false);
        row = Widgets.row(
                16,
                Widgets.grow(names),
                column(when, 130),
                column(status, 140),
                column(progress, 100),
                column(button, 110));
        getStyleClass().add("workshop-row");
    }

    @Override
    protected void updateItem(@Nullable WorkshopRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        title.setText(item.title());
        fullTitle.setText(item.title() + "\n" + item.line());
        setTooltip(fullTitle);
        line.setText(item.line());
        when.setText(item.when());
        status.setText(item.status());
        showProgress(item);
        button.setText(ui.messages().get(buttonKey(item.go())));
        button.getStyleClass().remove("primary");
        if (item.go() == HomeModel.WorkshopTarget.CONTINUE) {
            button.getStyleClass().add("primary");
        }
        button.setOnAction(event -> open.accept(item));
        setAccessibleText(item.title() + ", " + item.line() + ", " + item.when() + ", " + item.status());
        setGraphic(row);
    }

    private void showProgress(WorkshopRow item) {
        progress.getChildren().clear();
        for (int i = 0; i < item.all(); i++) {
            var part = new Region();
            part.getStyleClass().add(i < item.begun() ? "progress-on" : "progress-off");
            HBox.setHgrow(part, Priority.ALWAYS);
            progress.getChildren().add(part);
        }
    }

    private static String buttonKey(HomeModel.WorkshopTarget go) {
        return switch (go) {
            case PREPARE -> "home.prepare";
            case CONTINUE -> "home.continue";
            case PLAN -> "home.plan";
        };
    }

    private static <N extends Region> N column(N node, double width) {
        node.setMinWidth(width);
        node.setPrefWidth(width);
        node.setMaxWidth(width);
        return node;
    }
}
