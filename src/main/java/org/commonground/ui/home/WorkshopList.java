package org.commonground.ui.home;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.control.ListView;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.home.HomeModel.WorkshopRow;

/** The list of workshops, as high as its rows. Enter or the row's button opens a workshop; only visible rows have nodes. */
final class WorkshopList {

    static final double ROW_HEIGHT = 68;

    private static final double LEAST = 3 * ROW_HEIGHT;

    private final ListView<WorkshopRow> list = Widgets.withId("workshops", new ListView<>());

    WorkshopList(Widgets ui, Consumer<WorkshopRow> open) {
        list.getStyleClass().add("workshops");
        list.setFixedCellSize(ROW_HEIGHT);

        list.setAccessibleText(ui.messages().get("home.title"));
        list.setCellFactory(view -> new WorkshopCell(ui, open));
    }

    ListView<WorkshopRow> view() {
        return list;
    }

    Optional<WorkshopRow> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /** Shows the rows and keeps the selection, or selects the row that is now at its position. */
    void show(List<WorkshopRow> next) {
        int at = list.getSelectionModel().getSelectedIndex();
        var before = selected().map(WorkshopRow::id);
        list.setItems(FXCollections.observableList(next));
        double high = next.size() * ROW_HEIGHT + 4;
        list.setPrefHeight(high);
        // With more rows than fit, the list scrolls.
        list.setMinHeight(Math.min(high, LEAST));
        int stays = Math.clamp(at, 0, Math.max(0, next.size() - 1));
        list.getSelectionModel()
                .select((int) before.map(id -> indexOf(next, id, stays)).orElse(stays));
    }

    private static int indexOf(List<WorkshopRow> rows, String id, int otherwise) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).id().equals(id))
                .findFirst()
                .orElse(otherwise);
    }
}
