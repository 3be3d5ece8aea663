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
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.PaneKeys;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Placing;
import org.commonground.workshop.RegisterRow;

/**
 * The matrix of value × feasibility with four fields and a list of the rows that are not placed. Rows are placed with a digit, with arrow
 * keys or by dragging.
 */
final class PlacingPane {

    private final PlacingModel model;
    private final Kit kit;
    private final PaneKeys keys;
    private final GridPane grid = new GridPane(10, 10);
    private final Map<Optional<Integer>, Field> fields = new HashMap<>();
    private final Map<String, LineCard> cards = new HashMap<>();
    private final Carrying carrying;
    private List<List<RegisterRow>> shown = List.of();

    PlacingPane(PlacingModel model, Kit kit, Runnable acted) {
        this.model = model;
        this.kit = kit;
        carrying = new Carrying(grid, () -> List.copyOf(fields.values()), this::dropped);
        for (int field = 0; field < Placing.FIELDS; field++) {
            var title =
                    kit.words().get("kinds.field", field + 1, model.placing().title(field));
            add(new Field(title, Optional.of(field)), Placing.right(field) ? 1 : 0, Placing.above(field) ? 0 : 1, 1);
        }
        add(new Field(kit.words().get("kinds.waiting"), Optional.empty()), 2, 0, 2);
        grid.add(Ui.wrapped(kit.words().get("kinds.axes"), "muted", "small"), 0, 2, 3, 1);
        for (int column = 0; column < 3; column++) {
            var third = new ColumnConstraints();
            third.setPercentWidth(column == 2 ? 30 : 35);
            grid.getColumnConstraints().add(third);
        }
        for (int row = 0; row < 2; row++) {
            var half = new RowConstraints();
            half.setVgrow(Priority.ALWAYS);
            half.setPercentHeight(48);
            grid.getRowConstraints().add(half);
        }
        grid.setId("placing");
        grid.setFocusTraversable(true);
        grid.getStyleClass().add("placing");
        keys = new PaneKeys(
                this::ran,
                Command.of("kinds.before", () -> model.move(-1), "Up", "Left"),
                Command.of("kinds.after", () -> model.move(1), "Down", "Right"),
                Command.each("kinds.shift", this::shift, "Shift+Up", "Shift+Down", "Shift+Left", "Shift+Right"),
                Command.each("kinds.place", this::place, "0", "1", "2", "3", "4"),
                Command.of("kinds.take_out", () -> place(0), "Delete"),
                Command.of("kinds.leave", acted, "Esc"));
        keys.on(grid);
        grid.focusWithinProperty().subscribe(focused -> mark());
        show();
    }

    private void add(Field field, int column, int row, int rows) {
        fields.put(field.place, field);
        grid.add(field, column, row, 1, rows);
    }

    Node view() {
        return grid;
    }

    List<Command> keys() {
        return keys.all();
    }

    void show() {
        var now = new ArrayList<List<RegisterRow>>();
        fields.values().forEach(field -> now.add(model.in(field.place)));
        if (!now.equals(shown)) {
            shown = now;
            cards.clear();
            fields.values().forEach(Field::draw);
        }
        mark();
    }

    void focus() {
        if (model.active().filter(cards::containsKey).isEmpty()) {
            model.activate(Optional.empty());
            model.move(0);
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
        grid.setAccessibleText(model.active()
                .map(cards::get)
                .map(Node::getAccessibleText)
                .orElse(kit.words().get("kinds.placing_keys")));
    }

    /** 0 takes the row out of the matrix. */
    private void place(int digit) {
        model.place(digit == 0 ? Optional.empty() : Optional.of(digit - 1));
    }

    private void shift(int arrow) {
        switch (arrow) {
            case 0 -> model.shift(0, 1);
            case 1 -> model.shift(0, -1);
            case 2 -> model.shift(-1, 0);
            default -> model.shift(1, 0);
        }
    }

    private void ran() {
        mark();
        model.active()
                .flatMap(id -> Optional.ofNullable(cards.get(id)))
                .ifPresent(card -> fields.values().forEach(field -> field.reveal(card)));
    }

    private void dropped(LineCard card, Node on) {
        if (on instanceof Field field) {
            model.place(card.shows(), field.place);
        }
    }

    /** One of the four fields, or the list of rows that are not placed. */
    private final class Field extends VBox {

        private final Optional<Integer> place;
        private final VBox list = new VBox(6);
        private final ScrollPane scroll = Ui.scrolling(list);
        private final javafx.scene.control.Label count = Ui.label("", "tag");

        Field(String title, Optional<Integer> place) {
            super(8);
            this.place = place;
            count.setMinWidth(USE_PREF_SIZE);
            var head = Ui.row(8, Ui.grow(Ui.wrapped(title, "group-title")), count);
            getChildren().addAll(head, Ui.grow(scroll));
            getStyleClass().add(place.isPresent() ? "placing-field" : "placing-waiting");
            setMinHeight(0);
            setMaxHeight(Double.MAX_VALUE);
        }

        void draw() {
            var rows = model.in(place);
            count.setText(Integer.toString(rows.size()));
            list.getChildren().setAll(rows.stream().map(this::card).toList());
            if (rows.isEmpty() && place.isEmpty()) {
                list.getChildren().setAll(Ui.wrapped(kit.words().get("kinds.all_placed"), "muted", "small"));
            }
        }

        private Node card(RegisterRow row) {
            var card = new LineCard(row.id(), row.side(), model.name(row));
            cards.put(row.id(), card);
            card.setOnMousePressed(event -> {
                model.activate(Optional.of(row.id()));
                grid.requestFocus();
                mark();
            });
            carrying.listenTo(card);
            return card;
        }

        void reveal(LineCard card) {
            if (card.getParent() == list) {
                double rest = list.getHeight() - scroll.getViewportBounds().getHeight();
                scroll.setVvalue(rest <= 0 ? 0 : Math.clamp(card.getLayoutY() / rest, 0, 1));
            }
        }
    }
}
