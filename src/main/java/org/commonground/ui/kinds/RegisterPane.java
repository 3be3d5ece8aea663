package org.commonground.ui.kinds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.Flow;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.PaneKeys;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Placing;
import org.commonground.workshop.Workshop;
import org.controlsfx.control.SegmentedButton;

/** The pane of a register step: a table that is filled in from the keyboard like a spreadsheet and, where rows are placed, the matrix. */
public final class RegisterPane implements KindPane {

    private final Kit kit;
    private final RegisterModel model;
    private final RegisterTable table;
    private final Optional<PlacingPane> matrix;
    private final PasteRows paste;
    private final Label count = Ui.label("", "tag");
    private final BorderPane view = new BorderPane();
    private final TextField filter = new TextField();
    private final Label hint = Ui.wrapped("", "muted", "small");
    private final PaneKeys keys;

    /**
     * @param drafts text in fields when the workshop was last closed, by field
     * @param side the side of a new row
     * @param acted runs on Esc, to move the focus back to the capture line
     */
    public RegisterPane(
            LiveWorkshop live,
            Kit kit,
            Step step,
            StepKind.Register kind,
            Map<String, String> drafts,
            Supplier<Side> side,
            Runnable acted) {
        this.kit = kit;
        model = new RegisterModel(live, kit.words(), step.id(), side);
        table = new RegisterTable(model, new CellDrafts(live, step.id(), drafts), kit.words(), kit.fieldMessage());
        paste = new PasteRows(kit, model);
        matrix = Placing.of(kind)
                .map(placing -> new PlacingPane(new PlacingModel(live, kit.words(), step.id(), placing), kit, acted));
        keys = new PaneKeys(
                () -> {},
                Command.of("kinds.next_cell", () -> table.step(1), "Tab"),
                Command.of("kinds.cell_before", () -> table.step(-1), "Shift+Tab"),
                Command.of("kinds.row_down", table::down, "Enter"),
                Command.of("kinds.word", () -> table.edit(Optional.empty()), "F2"),
                Command.of("kinds.empty_cell", this::clear, "Backspace"),
                Command.of("kinds.delete", this::delete, "Delete"),
                Command.of("kinds.paste", this::paste, "Shortcut+V"),
                Command.each("kinds.side", which -> side(Side.values()[which]), "M", "I", "J")
                        .when(this::onSides),
                Command.of("kinds.next_side", this::nextSide, "Space").when(this::onSides),
                Command.of("kinds.leave", acted, "Esc"));
        table.table().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!table.editor().isFocusWithin()) {
                keys.handle(event);
            }
        });
        table.table().addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (!table.editor().isFocusWithin()) {
                typed(event);
            }
        });
        table.table().setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                table.edit(Optional.empty());
            }
        });
        var pasting = kit.ui().button("kinds.paste", () -> paste.ask(""), "small-btn");
        pasting.setId("paste-rows");
        filter.setId("filter-rows");
        filter.setPromptText(kit.words().get("kinds.filter"));
        filter.setAccessibleText(kit.words().get("kinds.filter"));
        filter.setPrefColumnCount(9);
        filter.setMinWidth(100);
        filter.textProperty().subscribe(table::filter);
        var bar = new Flow(10, count, Ui.spacer(), filter, pasting);
        pasting.setMinWidth(HBox.USE_PREF_SIZE);
        matrix.ifPresent(placing -> bar.getChildren().addFirst(views(placing)));
        // The hint has its own line: beside the other controls a narrow window would wrap it letter by letter.
        var head = Ui.column(4, bar, hint);
        head.setPadding(new javafx.geometry.Insets(0, 0, 8, 0));
        view.setTop(head);
        showTable();
        matrix.ifPresent(this::showMatrix);
    }

    private Node views(PlacingPane placing) {
        var first = new ToggleButton(kit.words().get("kinds.matrix"));
        var second = new ToggleButton(kit.words().get("kinds.table"));
        first.setId("show-matrix");
        second.setId("show-table");
        var both = new SegmentedButton(first, second);
        first.setSelected(true);
        first.setOnAction(event -> showMatrix(placing));
        second.setOnAction(event -> showTable());
        both.setMinWidth(HBox.USE_PREF_SIZE);
        return both;
    }

    private void showTable() {
        hint.setText(kit.words().get("kinds.table_keys"));
        view.setCenter(table.view());
    }

    private void showMatrix(PlacingPane placing) {
        hint.setText(kit.words().get("kinds.placing_keys"));
        view.setCenter(placing.view());
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public List<Command> keys() {
        return matrix.filter(placing -> view.getCenter() == placing.view())
                .map(PlacingPane::keys)
                .orElse(keys.all());
    }

    @Override
    public boolean hasKeys() {
        return matrix.filter(placing -> view.getCenter() == placing.view()).isPresent();
    }

    @Override
    public boolean fills() {
        return true;
    }

    @Override
    public void show(Workshop workshop, Step step) {
        table.show();
        matrix.ifPresent(PlacingPane::show);
        count.setText(kit.words().get("kinds.rows", model.rows().size()));
        count.setMinWidth(Label.USE_PREF_SIZE);
    }

    @Override
    public void focus() {
        matrix.filter(placing -> view.getCenter() == placing.view()).ifPresentOrElse(PlacingPane::focus, table::focus);
    }

    @Override
    public void reveal(String id) {
        table.reveal(id);
        matrix.ifPresent(placing -> placing.reveal(id));
    }

    /** Letters start an edit of the cell; in the side column they choose the side. */
    private void typed(KeyEvent event) {
        var letter = event.getCharacter();
        if (event.isShortcutDown() || letter.isEmpty() || letter.chars().anyMatch(Character::isISOControl)) {
            return;
        }
        if (table.isBeingTyped()) {
            table.editor().append(letter);
        } else if (table.column().isPresent()) {
            table.edit(Optional.of(letter));
        } else {
            keys.handle(event);
        }
        event.consume();
    }

    private boolean onSides() {
        return table.column().isEmpty();
    }

    private void side(Side now) {
        table.line().flatMap(TableLine::row).ifPresent(row -> model.setSide(row.id(), now));
    }

    private void nextSide() {
        var sides = Side.values();
        table.line()
                .flatMap(TableLine::row)
                .ifPresent(row -> side(sides[(row.side().ordinal() + 1) % sides.length]));
    }

    private void delete() {
        table.line().flatMap(TableLine::row).ifPresent(row -> model.delete(row.id()));
    }

    private void clear() {
        table.line()
                .flatMap(TableLine::row)
                .ifPresent(row -> table.column().ifPresent(column -> model.keep(row.id(), column, "")));
    }

    /** Several pasted cells are shown before they are added; a single one is typed into the cell. */
    private void paste() {
        var clipboard = Clipboard.getSystemClipboard();
        var text = clipboard.hasString() ? clipboard.getString() : "";
        if (text.strip().contains("\n") || text.contains("\t")) {
            paste.ask(text);
        } else if (!text.isBlank()) {
            table.edit(Optional.of(text.strip()));
        }
    }
}
