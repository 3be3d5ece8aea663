package org.commonground.ui.kinds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.InlineEditor;
import org.commonground.ui.control.KeyHint;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.PaneKeys;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.operation.Placing;
import org.commonground.workshop.record.RegisterRow;

/**
 * The matrix of value × feasibility with four fields and a list of the rows that are not placed. Rows are placed with a digit, with arrow
 * keys or by dragging.
 */
final class PlacingPane {

    private static final double FIELD_HEIGHT = 160;

    private final PlacingModel model;
    private final PageContext context;
    private final PaneKeys keys;
    private final GridPane grid = Widgets.styled(Widgets.withId("placing", new GridPane(10, 10)), "placing");
    private final Map<Optional<Integer>, MatrixField> fields = new HashMap<>();
    private final Map<String, SideCard> cards = new HashMap<>();
    private final DragAndDrop carrying;
    private List<List<RegisterRow>> shown = List.of();

    PlacingPane(PlacingModel model, PageContext context, Runnable acted) {
        this.model = model;
        this.context = context;
        carrying = new DragAndDrop(grid, () -> List.copyOf(fields.values()), this::onDrop);
        for (int field = 0; field < Placing.QUADRANTS; field++) {
            var title = context.text("kinds.field", field + 1, model.placing().title(field));
            add(
                    new MatrixField(title, Optional.of(field)),
                    Placing.isRight(field) ? 1 : 0,
                    Placing.isUpper(field) ? 0 : 1,
                    1);
        }
        add(new MatrixField(context.text("kinds.waiting"), Optional.empty()), 2, 0, 2);
        grid.add(
                Widgets.row(
                        8,
                        Widgets.grow(context.wrapped("kinds.axes", "muted", "small")),
                        KeyHint.of(context.messages(), grid, 0, Placing.QUADRANTS)),
                0,
                2,
                3,
                1);
        for (int column = 0; column < 3; column++) {
            var third = new ColumnConstraints();
            third.setPercentWidth(column == 2 ? 30 : 35);
            grid.getColumnConstraints().add(third);
        }
        for (int row = 0; row < 2; row++) {
            var half = new RowConstraints();
            half.setVgrow(Priority.ALWAYS);
            // The same for both, so that they share the height; a percentage would make the grid as high as its foot
            // asks for.
            half.setPrefHeight(FIELD_HEIGHT);
            grid.getRowConstraints().add(half);
        }
        grid.setFocusTraversable(true);
        keys = new PaneKeys(
                this::onCommand,
                Command.of("kinds.before", () -> model.activateNext(-1), "Up", "Left"),
                Command.of("kinds.after", () -> model.activateNext(1), "Down", "Right"),
                Command.perShortcut("kinds.shift", this::shift, "Shift+Up", "Shift+Down", "Shift+Left", "Shift+Right"),
                Command.perShortcut("kinds.place", this::place, "0", "1", "2", "3", "4"),
                Command.of("kinds.take_out", () -> place(0), "Delete"),
                Command.of("kinds.leave", acted, "Esc"));
        keys.install(grid);
        grid.focusWithinProperty().subscribe(focused -> mark());
        show();
    }

    private void add(MatrixField field, int column, int row, int rows) {
        fields.put(field.place, field);
        grid.add(field, column, row, 1, rows);
    }

    Node view() {
        return grid;
    }

    List<Command> keys() {
        return keys.commands();
    }

    void show() {
        var now = new ArrayList<List<RegisterRow>>();
        fields.values().forEach(field -> now.add(model.rowsIn(field.place)));
        if (!now.equals(shown)) {
            shown = now;
            cards.clear();
            fields.values().forEach(MatrixField::draw);
        }
        mark();
    }

    void focus() {
        if (model.active().filter(cards::containsKey).isEmpty()) {
            model.activate(Optional.empty());
            model.activateNext(0);
        }
        grid.requestFocus();
        mark();
    }

    void reveal(String id) {
        model.activate(Optional.of(id));
        mark();
    }

    private void mark() {
        cards.forEach((id, card) -> card.mark(
                grid.isFocusWithin() && model.active().filter(id::equals).isPresent(), false));
        grid.setAccessibleText(
                model.active().map(cards::get).map(Node::getAccessibleText).orElse(context.text("kinds.placing_keys")));
    }

    /** 0 takes the row out of the matrix. */
    private void place(int digit) {
        model.place(digit == 0 ? Optional.empty() : Optional.of(digit - 1));
    }

    private void shift(int arrow) {
        switch (arrow) {
            case 0 -> model.moveToNeighbour(0, 1);
            case 1 -> model.moveToNeighbour(0, -1);
            case 2 -> model.moveToNeighbour(-1, 0);
            default -> model.moveToNeighbour(1, 0);
        }
    }

    private void onCommand() {
        mark();
        model.active()
                .flatMap(id -> Optional.ofNullable(cards.get(id)))
                .ifPresent(card -> fields.values().forEach(field -> field.reveal(card)));
    }

    private void onDrop(SideCard card, Node on) {
        if (on instanceof MatrixField field) {
            model.place(card.recordId(), field.place);
        }
    }

    /** One of the four fields, or the list of rows that are not placed. */
    private final class MatrixField extends VBox {

        private final Optional<Integer> place;
        private final VBox list = new VBox(6);
        private final ScrollPane scroll = Widgets.scrolling(list);
        private final javafx.scene.control.Label count = Widgets.label("", "tag");

        MatrixField(String title, Optional<Integer> place) {
            super(8);
            this.place = place;
            count.setMinWidth(USE_PREF_SIZE);
            var head = Widgets.row(8, Widgets.grow(Widgets.wrapped(title, "group-title")), count);
            getChildren().addAll(head, Widgets.grow(scroll));
            getStyleClass().add(place.isPresent() ? "placing-field" : "placing-waiting");
            setMinHeight(0);
            setMaxHeight(Double.MAX_VALUE);
        }

        void draw() {
            var rows = model.rowsIn(place);
            count.setText(Integer.toString(rows.size()));
            list.getChildren().setAll(rows.stream().map(this::card).toList());
            if (rows.isEmpty() && place.isEmpty()) {
                boolean none = fields.keySet().stream()
                        .allMatch(all -> model.rowsIn(all).isEmpty());
                list.getChildren()
                        .setAll(context.wrapped(
                                none ? "kinds.nothing_to_place" : "kinds.all_placed", "muted", "small"));
            }
        }

        private Node card(RegisterRow row) {
            var card = new SideCard(row.id(), row.side(), model.rowName(row));
            cards.put(row.id(), card);
            card.setOnMousePressed(event -> {
                model.activate(Optional.of(row.id()));
                grid.requestFocus();
                mark();
            });
            card.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    edit(card);
                }
            });
            carrying.listenTo(card);
            return card;
        }

        /** Edits the name of a row in its place. */
        private void edit(SideCard card) {
            int at = list.getChildren().indexOf(card);
            if (at >= 0) {
                var id = card.recordId();
                var editor = new InlineEditor(
                        context.fieldMessage(), model.editText(id), text -> model.rename(id, text), this::edited);
                list.getChildren().set(at, editor);
                editor.startEditing();
            }
        }

        private void edited() {
            shown = List.of();
            PlacingPane.this.show();
            grid.requestFocus();
        }

        void reveal(SideCard card) {
            if (card.getParent() == list) {
                double rest = list.getHeight() - scroll.getViewportBounds().getHeight();
                scroll.setVvalue(rest <= 0 ? 0 : Math.clamp(card.getLayoutY() / rest, 0, 1));
            }
        }
    }
}
