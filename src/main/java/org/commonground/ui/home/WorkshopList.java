package org.commonground.ui.home;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.commonground.ui.home.HomeModel.Row;
import org.commonground.ui.kit.Ui;

/** The list of workshops, as high as its rows. Enter and the row's button open; only the rows in sight have nodes. */
final class WorkshopList {

    static final double ROW_HEIGHT = 68;

    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ListView<Row> list = new ListView<>(rows);

    WorkshopList(Ui ui, Consumer<Row> open) {
        list.setId("workshops");
        list.getStyleClass().add("workshops");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setMinHeight(ROW_HEIGHT);
        list.setAccessibleText(ui.words().get("home.title"));
        list.setCellFactory(view -> new WorkshopCell(ui, open));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                selected().ifPresent(open);
                event.consume();
            }
        });
    }

    ListView<Row> view() {
        return list;
    }

    Node node() {
        return list;
    }

    Optional<Row> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /** Shows the rows; the row that was selected stays so. */
    void show(List<Row> next) {
        var before = selected().map(Row::id);
        rows.setAll(next);
        list.setPrefHeight(next.size() * ROW_HEIGHT + 4);
        next.stream()
                .filter(row -> before.filter(row.id()::equals).isPresent())
                .findFirst()
                .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::selectFirst);
    }
}
