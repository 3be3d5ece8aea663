package org.commonground.ui.home;

import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.util.Duration;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.home.HomeModel.SearchHit;
import org.jspecify.annotations.Nullable;

/** The search field and its hits. The search starts when typing pauses; Down moves the focus to the hits, Enter opens one. */
final class SearchPane {

    private static final Duration PAUSE = Duration.millis(150);

    private final TextField field = Widgets.withId("search", new TextField());
    private final ListView<SearchHit> hits = Widgets.styled(Widgets.withId("hits", new ListView<>()), "workshops");
    private final PauseTransition pause = new PauseTransition(PAUSE);

    /** @param ask receives the query without spaces at its ends; empty when the field was cleared */
    SearchPane(Widgets ui, Consumer<String> ask, Consumer<SearchHit> open) {
        field.setPromptText(ui.messages().get("home.search"));
        field.setAccessibleText(ui.messages().get("home.search"));
        field.setPrefWidth(290);
        pause.setOnFinished(event -> ask.accept(query()));
        field.textProperty().addListener((property, before, after) -> pause.playFromStart());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !hits.getItems().isEmpty()) {
                hits.requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && !hits.getItems().isEmpty()) {
                open.accept(hits.getItems().getFirst());
                event.consume();
            }
        });
        hits.setFixedCellSize(WorkshopList.ROW_HEIGHT);
        hits.setAccessibleText(ui.messages().get("home.search"));
        hits.setPlaceholder(ui.text("home.found_none", "muted"));
        hits.setCellFactory(view -> new HitCell());
        hits.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected(open);
            }
        });
        hits.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                openSelected(open);
            }
        });
    }

    TextField field() {
        return field;
    }

    ListView<SearchHit> hits() {
        return hits;
    }

    String query() {
        return field.getText().strip();
    }

    void show(List<SearchHit> found) {
        hits.getItems().setAll(found);
        hits.setPrefHeight(Math.max(2, found.size()) * WorkshopList.ROW_HEIGHT + 4);
        hits.getSelectionModel().selectFirst();
    }

    private void openSelected(Consumer<SearchHit> open) {
        var selected = hits.getSelectionModel().getSelectedItem();
        if (selected != null) {
            open.accept(selected);
        }
    }

    private static final class HitCell extends ListCell<SearchHit> {
        HitCell() {
            getStyleClass().add("workshop-row");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable SearchHit item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(
                    empty || item == null
                            ? null
                            : Widgets.column(
                                    2,
                                    Widgets.label(item.text(), "strong"),
                                    Widgets.label(item.where(), "muted", "small")));
        }
    }
}
