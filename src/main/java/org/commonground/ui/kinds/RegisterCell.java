package org.commonground.ui.kinds;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.text.Font;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.ui.layout.LineWrapping;

/** A cell: its text, wrapped to the width of the column, or the editor while the cell is edited. */
final class RegisterCell extends TableCell<RegisterLine, RegisterLine.CellValue> {

    private static final Font FONT = Font.font("Inter", 13.5);
    /** Padding left and right of the text together, in pixels. */
    private static final double PADDING = 22;
    /** The editor's width where its column is narrower, in pixels: some words, the names of people, a reason. */
    private static final double EDITOR_WIDTH = 240;
    /** What the scroll bar of the table may cover, in pixels. */
    private static final double SCROLL_BAR = 18;

    private static final double IN_FRONT = -2;
    /** See {@link FixedColumns}. */
    private static final double HELD = -1;

    private final Column column;
    private final CellEditor editor;
    private final Messages messages;
    private Optional<Node> clip = Optional.empty();

    RegisterCell(Column column, CellEditor editor, Messages messages) {
        this.column = column;
        this.editor = editor;
        this.messages = messages;
        getStyleClass().add("register-cell");
    }

    @Override
    protected void updateItem(RegisterLine.CellValue item, boolean empty) {
        super.updateItem(item, empty);
        draw();
    }

    /** While it holds the editor, the editor's height at this width; the default skin would ask for the height without a width. */
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() != editor) {
            return super.computePrefHeight(width);
        }
        return snappedTopInset() + editor.prefHeight(editorWidth()) + snappedBottomInset();
    }

    /** A narrow cell's editor covers its neighbours, within the table. */
    private double editorWidth() {
        double column = getTableColumn().getWidth();
        return Math.max(column - 8, Math.min(EDITOR_WIDTH, getTableView().getWidth() - SCROLL_BAR));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        // The skin cuts off what is wider than the column.
        clip = Optional.ofNullable(getClip()).or(() -> clip);
        setClip(getGraphic() == editor ? null : clip.orElse(null));
        if (getGraphic() == editor) {
            double left = getTableView()
                    .sceneToLocal(localToScene(editor.getLayoutX(), 0))
                    .getX();
            editor.setTranslateX(Math.min(0, getTableView().getWidth() - SCROLL_BAR - left - editor.getWidth()));
        }
    }

    void draw() {
        var table = getTableView();
        if (isEmpty()
                || table == null
                || getIndex() < 0
                || getIndex() >= table.getItems().size()) {
            setGraphic(null);
            return;
        }
        var line = table.getItems().get(getIndex());
        if (editor.isAt(line.id(), column)) {
            editor.setMinWidth(editorWidth());
            editor.setMaxWidth(editorWidth());
            setViewOrder(IN_FRONT);
            setGraphic(editor);
            return;
        }
        setViewOrder(getStyleClass().contains("held") ? HELD : 0);
        boolean first = line.row().isEmpty() && table.getVisibleLeafIndex(getTableColumn()) == 1;
        var text = LineWrapping.text(
                first
                        ? messages.get("kinds.new_row")
                        : getItem() == null ? "" : getItem().toString(),
                FONT,
                Math.max(20, getTableColumn().getWidth() - PADDING));
        text.getStyleClass().add(first ? "register-new" : "register-text");
        setGraphic(text);
    }
}
