package org.commonground.ui.kinds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.ui.control.FieldMessage;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.shell.Keymap;

/**
 * The table: its rows and a last line for a new row. Rows are sorted with the headings.
 *
 * <p>It is a plain {@code TableView} and not ControlsFX's {@code TableView2} or {@code FilteredTableView}. Where a cell needs more height
 * than its row had, their row lays out the whole table again in the middle of its own layout, which removes rows that JavaFX 26 is still
 * using and throws an exception. They also store the height of a row by its index and never reduce it, so that it is wrong after sorting,
 * filtering or closing the editor. Rows of a fixed height would avoid both, but cut off text, the suggestions and the error message.
 */
final class RegisterTable {

    private static final int SIDE_WIDTH = 34;
    /** The first column that can be edited, after the one of the sides. */
    private static final int FIRST_EDITABLE = 1;

    /** The fraction of its preferred width that a column keeps where space is short. */
    private static final double MIN_WIDTH_FRACTION = 0.75;

    private final RegisterModel model;
    private final Messages messages;
    private final CellEditor editor;
    private final TableView<RegisterLine> table = Widgets.withId("register", new TableView<>());
    private final ObservableList<RegisterLine> lines = FXCollections.observableArrayList();
    private final FilteredList<RegisterLine> filtered = new FilteredList<>(lines);
    /** Keeps the sides and the subject of each row in place. */
    private final FixedColumns fixedColumns = new FixedColumns(table, FIRST_EDITABLE + 1);

    private final List<RegisterCell> cells = new ArrayList<>();
    private final List<TableColumn<RegisterLine, RegisterLine.CellValue>> data = new ArrayList<>();
    private RegisterLine newLine = new RegisterLine(Optional.empty());

    RegisterTable(RegisterModel model, CellDrafts drafts, Messages messages, FieldMessage message) {
        this.model = model;
        this.messages = messages;
        editor = new CellEditor(model, drafts, message, this::onEdited);
        table.setItems(newLineLast());
        table.setAccessibleText(messages.get("kinds.table_keys"));
        table.getProperties().put(Keymap.HANDLES_TYPING, true);
        table.getStyleClass().add("register");
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.getColumns().add(sideColumn());
        model.columns().forEach(column -> {
            var shown = column(column);
            data.add(shown);
            table.getColumns().add(shown);
        });
        // Deferred, because the table must not change during its own layout.
        table.widthProperty()
                .subscribe(width -> Platform.runLater(() -> {
                    fitColumns(width.doubleValue());
                    fixedColumns.keepInPlace();
                }));
        data.forEach(column -> column.widthProperty().subscribe(width -> Platform.runLater(this::redraw)));
        table.setPlaceholder(new Region());
        show();
        drafts.firstDraft().ifPresent(this::resumeDraft);
    }

    /** Opens the cell of a draft, without the focus. */
    private void resumeDraft(CellDrafts.Draft draft) {
        model.columns().stream()
                .filter(column -> column.id().equals(draft.column())
                        && indexOf(draft.row()).isPresent())
                .findFirst()
                .ifPresent(column -> editor.open(draft.row(), column, draft.typed(), false));
    }

    Node view() {
        return table;
    }

    TableView<RegisterLine> table() {
        return table;
    }

    CellEditor editor() {
        return editor;
    }

    /** However the rows are sorted, the line for a new row stays at the end. */
    private SortedList<RegisterLine> newLineLast() {
        var sorted = new SortedList<>(filtered);
        sorted.comparatorProperty().bind(table.comparatorProperty().map(order -> (one, other) -> {
            boolean oneNew = one.row().isEmpty();
            return oneNew || other.row().isEmpty()
                    ? Boolean.compare(oneNew, other.row().isEmpty())
                    : order.compare(one, other);
        }));
        return sorted;
    }

    private TableColumn<RegisterLine, Optional<?>> sideColumn() {
        var column = new TableColumn<RegisterLine, Optional<?>>();
        column.setCellValueFactory(line -> line.getValue().rowProperty().map(row -> row));
        column.setCellFactory(of -> {
            var cell = new SideCell();
            fixedColumns.keepInPlace(cell);
            return cell;
        });
        column.setPrefWidth(SIDE_WIDTH);
        column.setResizable(false);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private TableColumn<RegisterLine, RegisterLine.CellValue> column(Column column) {
        var shown = new TableColumn<RegisterLine, RegisterLine.CellValue>(column.title());
        shown.setCellValueFactory(line -> line.getValue().shown(column, model.text()));
        shown.setCellFactory(of -> {
            var cell = new RegisterCell(column, editor, messages);
            cells.add(cell);
            if (data.getFirst() == shown) {
                fixedColumns.keepInPlace(cell);
            }
            return cell;
        });
        shown.setUserData(column);
        shown.setPrefWidth(width(column));
        shown.setMinWidth(70);
        shown.setReorderable(false);
        return shown;
    }

    private static double width(Column column) {
        return switch (column.type()) {
            case TEXT -> 150;
            case PERSON, CHOICE -> 115;
            case DATE, MONEY -> 110;
            case NUMBER, YES_NO -> 100;
        };
    }

    /** Extra width goes to the columns of text. Where width is short all columns shrink, down to what can still be read. */
    private void fitColumns(double width) {
        double used = SIDE_WIDTH + 18;
        int texts = 0;
        for (var column : data) {
            var holds = (Column) column.getUserData();
            used += width(holds);
            texts += holds.type() == org.commonground.programme.model.StepKind.ColumnType.TEXT ? 1 : 0;
        }
        for (var column : data) {
            var holds = (Column) column.getUserData();
            boolean text = holds.type() == org.commonground.programme.model.StepKind.ColumnType.TEXT;
            double share = Math.clamp((width - SIDE_WIDTH - 18) / (used - SIDE_WIDTH - 18), MIN_WIDTH_FRACTION, 1);
            column.setPrefWidth(width(holds) * share + (text ? Math.max(0, (width - used) / texts) : 0));
        }
    }

    /** Shows the current rows; the cell that is edited stays open. */
    void show() {
        var known = new HashMap<String, RegisterLine>();
        lines.forEach(line -> known.put(line.id(), line));
        var next = new ArrayList<RegisterLine>();
        for (var row : model.rows()) {
            var line = Optional.ofNullable(known.get(row.id())).orElseGet(this::lineForAddedRow);
            line.setRow(row);
            next.add(line);
        }
        next.add(newLine);
        if (!lines.equals(next)) {
            int row = focusedRow();
            int column = focusedColumn();
            lines.setAll(next);
            if (row >= 0 && column >= 0) {
                goTo(Math.min(row, table.getItems().size() - 1), column);
            }
        }
        redraw();
    }

    /** The line of the new row becomes the row that was saved, and another empty line is added at the end. */
    private RegisterLine lineForAddedRow() {
        if (!editor.isCreatingRow()) {
            return new RegisterLine(Optional.empty());
        }
        var line = newLine;
        newLine = new RegisterLine(Optional.empty());
        return line;
    }

    private void redraw() {
        cells.forEach(RegisterCell::draw);
    }

    void focus() {
        table.requestFocus();
        // At first focus the table selects the column of the sides, where typed text would be lost.
        if (focusedColumn() < FIRST_EDITABLE) {
            goTo(Math.max(0, focusedRow()), FIRST_EDITABLE);
        }
        editor.address()
                .ifPresent(open -> indexOf(open.row()).ifPresent(row -> {
                    goTo(row, FIRST_EDITABLE + model.columns().indexOf(open.column()));
                    editor.focusField();
                }));
    }

    private int focusedRow() {
        return table.getFocusModel().getFocusedIndex();
    }

    /** 0 is the column of the sides. */
    private int focusedColumn() {
        return table.getFocusModel().getFocusedCell().getColumn();
    }

    private void goTo(int row, int column) {
        var shown = table.getVisibleLeafColumn(column);
        table.getSelectionModel().clearAndSelect(row, shown);
        table.getFocusModel().focus(row, shown);
        table.scrollTo(row);
        fixedColumns.scrollTo(shown);
    }

    /** Scrolls to a row and moves the focus to it. */
    void reveal(String rowId) {
        indexOf(rowId).ifPresent(row -> goTo(row, FIRST_EDITABLE));
    }

    /** The line with the focus. */
    Optional<RegisterLine> focusedLine() {
        int at = focusedRow();
        return at >= 0 && at < table.getItems().size()
                ? Optional.of(table.getItems().get(at))
                : Optional.empty();
    }

    /** The column with the focus; empty for the column of the sides. */
    Optional<Column> column() {
        return focusedColumn() < FIRST_EDITABLE
                ? Optional.empty()
                : Optional.of(
                        (Column) data.get(focusedColumn() - FIRST_EDITABLE).getUserData());
    }

    /** Whether the editor is open in the cell with the focus. */
    boolean isBeingTyped() {
        return focusedLine()
                .flatMap(line -> column().filter(column -> editor.isAt(line.id(), column)))
                .isPresent();
    }

    /**
     * Opens the editor in the cell with the focus; where it is on none, as after a click below the rows, text begins a new row.
     *
     * @param first the text to start with; empty for the cell's own text
     */
    void edit(Optional<String> first) {
        if (column().isEmpty() && (first.isPresent() || focusedLine().isEmpty())) {
            beginRow();
        }
        if (!isBeingTyped() && !editor.tryCommit()) {
            editor.focusField();
            return;
        }
        focusedLine()
                .ifPresent(line -> column().ifPresent(column -> {
                    editor.open(
                            line.id(),
                            column,
                            first.orElseGet(() -> model.editText(line.row(), column)),
                            first.isEmpty());
                    redraw();
                    editor.focusField();
                    if (!editor.isFocusWithin()) {
                        Platform.runLater(editor::focusField);
                    }
                }));
    }

    /** Shows only the rows that contain the text; an empty text shows all. */
    void filter(String words) {
        var low = words.strip().toLowerCase(Locale.ROOT);
        var text = model.text();
        filtered.setPredicate(line -> line.row().isEmpty()
                || low.isEmpty()
                || line.row().stream()
                        .flatMap(row -> row.cells().values().stream())
                        .anyMatch(cell ->
                                text.format(cell).toLowerCase(Locale.ROOT).contains(low)));
    }

    /** Moves the focus to the line for a new row. */
    void beginRow() {
        goTo(table.getItems().size() - 1, FIRST_EDITABLE);
    }

    /** Moves the focus one cell on (1) or back (−1), across the ends of rows. */
    void moveBy(int by) {
        int at = focusedColumn() - FIRST_EDITABLE + by;
        int row = Math.max(0, focusedRow()) + Math.floorDiv(at, data.size());
        if (row >= 0 && row < table.getItems().size()) {
            goTo(row, FIRST_EDITABLE + Math.floorMod(at, data.size()));
        }
    }

    /** Moves the focus one row down; from the last row to the first cell of the line for a new row. */
    void moveDown() {
        int row = focusedRow();
        if (row + 2 >= table.getItems().size()) {
            beginRow();
        } else {
            goTo(row + 1, focusedColumn());
        }
    }

    private Optional<Integer> indexOf(String rowId) {
        return IntStream.range(0, table.getItems().size())
                .filter(i -> table.getItems().get(i).id().equals(rowId))
                .boxed()
                .findFirst();
    }

    private void onEdited(String row, Column column, CellEditor.AfterEdit way) {
        redraw();
        if (way == CellEditor.AfterEdit.AWAY) {
            return;
        }
        indexOf(row).ifPresent(at -> goTo(at, FIRST_EDITABLE + model.columns().indexOf(column)));
        table.requestFocus();
        switch (way) {
            case DOWN -> moveDown();
            case NEXT -> moveBy(1);
            case BEFORE -> moveBy(-1);
            case STAY, AWAY -> {}
        }
    }
}
