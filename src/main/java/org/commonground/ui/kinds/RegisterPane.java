package org.commonground.ui.kinds;

import java.util.List;
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
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.PaneKeys;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Placing;
import org.controlsfx.control.SegmentedButton;

/** The pane of a register step: a table that is filled in from the keyboard like a spreadsheet and, where rows are placed, the matrix. */
public final class RegisterPane implements StepKindPane {

    private final PageContext context;
    private final RegisterModel model;
    private final RegisterTable table;
    private final Optional<PlacingPane> matrix;
    private final PasteRowsDialog paste;
    private final Label count = Widgets.label("", "tag");
    private final BorderPane view = new BorderPane();
    private final TextField filter = Widgets.withId("filter-rows", new TextField());
    private final Label hint = Widgets.wrapped("", "muted", "small");
    private final PaneKeys keys;

    /**
     * @param side the side of a new row
     * @param acted runs on Esc, to move the focus back to the capture line
     */
    public RegisterPane(
            LiveWorkshop live,
            PageContext context,
            Step step,
            StepKind.Register kind,
            Supplier<Side> side,
            Runnable acted) {
        this.context = context;
        model = new RegisterModel(live, context.messages(), step.id(), side);
        table = new RegisterTable(model, new CellDrafts(live, step.id()), context.messages(), context.fieldMessage());
        paste = new PasteRowsDialog(context, model);
        matrix = Placing.of(kind)
                .map(placing -> new PlacingPane(
                        new PlacingModel(live, context.messages(), step.id(), placing), context, acted));
        keys = new PaneKeys(
                () -> {},
                Command.of("kinds.next_cell", () -> table.moveBy(1), "Tab"),
                Command.of("kinds.cell_before", () -> table.moveBy(-1), "Shift+Tab"),
                Command.of("kinds.row_down", table::moveDown, "Enter"),
                Command.of("kinds.word", () -> table.edit(Optional.empty()), "F2"),
                Command.of("kinds.empty_cell", this::clear, "Backspace"),
                Command.of("kinds.delete", this::delete, "Delete"),
                Command.of("kinds.paste", this::paste, "Shortcut+V"),
                Command.of("kinds.next_side", this::nextSide, "Shortcut+Shift+S"),
                Command.of("kinds.leave", acted, "Esc"));
        table.table().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!table.editor().isFocusWithin()) {
                keys.handle(event);
            }
        });
        table.table().addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (!table.editor().isFocusWithin()) {
                onKeyTyped(event);
            }
        });
        table.table().setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                table.edit(Optional.empty());
            }
        });
        var pasting = Widgets.withId("paste-rows", context.button("kinds.paste", () -> paste.open(""), "small-btn"));
        filter.setPromptText(context.text("kinds.filter"));
        filter.setAccessibleText(context.text("kinds.filter"));
        filter.setPrefColumnCount(9);
        filter.setMinWidth(100);
        filter.textProperty().subscribe(table::filter);
        var bar = new Flow(10, count, Widgets.spacer(), filter, pasting);
        pasting.setMinWidth(HBox.USE_PREF_SIZE);
        matrix.ifPresent(placing -> bar.getChildren().addFirst(views(placing)));
        // The hint has its own line: beside the other controls a narrow window would wrap it letter by letter.
        var head = Widgets.column(4, bar, hint);
        head.setPadding(new javafx.geometry.Insets(0, 0, 8, 0));
        view.setTop(head);
        showTable();
        matrix.ifPresent(this::showMatrix);
    }

    private Node views(PlacingPane placing) {
        var first = new ToggleButton(context.text("kinds.matrix"));
        var second = new ToggleButton(context.text("kinds.table"));
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
        hint.setText(context.text("kinds.table_keys"));
        view.setCenter(table.view());
    }

    private void showMatrix(PlacingPane placing) {
        hint.setText(context.text("kinds.placing_keys"));
        view.setCenter(placing.view());
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public List<Command> keyCommands() {
        return matrix.filter(placing -> view.getCenter() == placing.view())
                .map(PlacingPane::keys)
                .orElse(keys.commands());
    }

    @Override
    public boolean hasKeyCommands() {
        return matrix.filter(placing -> view.getCenter() == placing.view()).isPresent();
    }

    @Override
    public boolean fillsHeight() {
        return true;
    }

    @Override
    public void show(Workshop workshop, Step step) {
        table.show();
        matrix.ifPresent(PlacingPane::show);
        count.setText(context.text("kinds.rows", model.rows().size()));
        count.setMinWidth(Label.USE_PREF_SIZE);
    }

    @Override
    public void focus() {
        matrix.filter(placing -> view.getCenter() == placing.view()).ifPresentOrElse(PlacingPane::focus, table::focus);
    }

    @Override
    public void scrollTo(String id) {
        table.reveal(id);
        matrix.ifPresent(placing -> placing.reveal(id));
    }

    /** Letters start an edit of the cell. */
    private void onKeyTyped(KeyEvent event) {
        var letter = event.getCharacter();
        if (event.isShortcutDown() || letter.isEmpty() || letter.chars().anyMatch(Character::isISOControl)) {
            return;
        }
        if (table.isBeingTyped()) {
            table.editor().append(letter);
        } else {
            table.edit(Optional.of(letter));
        }
        event.consume();
    }

    private void nextSide() {
        table.focusedLine()
                .flatMap(RegisterLine::row)
                .ifPresent(row -> model.setSide(row.id(), row.side().next()));
    }

    private void delete() {
        table.focusedLine().flatMap(RegisterLine::row).ifPresent(row -> model.delete(row.id()));
    }

    private void clear() {
        table.focusedLine()
                .flatMap(RegisterLine::row)
                .ifPresent(row -> table.column().ifPresent(column -> model.saveCell(row.id(), column, "")));
    }

    /** Several pasted cells are shown before they are added; a single one is typed into the cell. */
    private void paste() {
        var clipboard = Clipboard.getSystemClipboard();
        var text = clipboard.hasString() ? clipboard.getString() : "";
        if (text.strip().contains("\n") || text.contains("\t")) {
            paste.open(text);
        } else if (!text.isBlank()) {
            table.edit(Optional.of(text.strip()));
        }
    }
}
