package org.commonground.ui.kinds;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.ui.control.FieldMessage;
import org.commonground.ui.control.InlineEditor;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.LineWrapping;

/**
 * The one text area for the cells of a table, as high as its text and wider than a narrow cell, with suggestions below it and the reason
 * if the text cannot be entered. It is not part of the cells, which are reused while the table scrolls, so that its text is never lost.
 *
 * <p>People and choices are typed too instead of being picked from a pop-up list: the beginning of a name is enough, Enter goes to the next
 * cell, and pasted rows are read by the same rule.
 */
final class CellEditor extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final RegisterModel model;
    private final CellDrafts drafts;
    private final PauseTransition pause = new PauseTransition(Duration.millis(300));
    private final TextArea field = Widgets.styled(Widgets.withId("cell-editor", new TextArea()), "inline-editor");
    private final VBox suggestionBox = new VBox(3);
    private final FieldMessage message;
    private final EditListener listener;
    private Optional<CellAddress> address = Optional.empty();
    private int selectedSuggestion = -1;
    private boolean isCreatingRow;
    private boolean selectText;
    private String initialText = "";

    /** The cell that is edited. */
    record CellAddress(String row, Column column) {}

    /** Called when editing has ended; {@code row} is the id of the row that was saved. */
    interface EditListener {
        void edited(String row, Column column, AfterEdit way);
    }

    /** Where the focus goes after an edit. */
    enum AfterEdit {
        STAY,
        DOWN,
        NEXT,
        BEFORE,
        /** The focus is elsewhere already. */
        AWAY
    }

    CellEditor(RegisterModel model, CellDrafts drafts, FieldMessage message, EditListener ended) {
        super(4);
        this.model = model;
        this.drafts = drafts;
        this.message = message;
        this.listener = ended;
        getStyleClass().add("cell-editor");
        field.setTextFormatter(new TextFormatter<>(change -> {
            // A cell is one line, however it is wrapped.
            change.setText(change.getText().replaceAll("\\R", " "));
            return change;
        }));
        LineWrapping.install(field);
        LineWrapping.growWithText(field, InlineEditor.MOST_ROWS);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        field.textProperty().subscribe(text -> {
            showSuggestions();
            // The timer is not restarted at each letter: it would never fire for somebody who types without a pause,
            // and the whole cell
            // could be lost.
            pause.play();
        });
        pause.setOnFinished(event -> address.ifPresent(at -> {
            var text = field.getText();
            drafts.keep(at.row(), at.column(), text.equals(initialText) ? "" : text);
        }));
        field.focusedProperty().subscribe(focused -> {
            if (!focused
                    && address.isPresent()
                    && getScene() != null
                    && getScene().getFocusOwner() != field) {
                commit(AfterEdit.AWAY);
            }
        });
        getChildren().addAll(field, suggestionBox, message.view());
    }

    /** The cell that is edited now. */
    Optional<CellAddress> address() {
        return address;
    }

    boolean isAt(String row, Column column) {
        return address.filter(new CellAddress(row, column)::equals).isPresent();
    }

    /** Whether a new row is being created from the text of the last line. */
    boolean isCreatingRow() {
        return isCreatingRow;
    }

    /** Opens the editor at a cell. @param select whether the text is selected, so that typing replaces it */
    void open(String row, Column column, String text, boolean select) {
        address = Optional.of(new CellAddress(row, column));
        message.clear();
        initialText = select ? text : "";
        field.setText(text);
        selectText = select;
        showSuggestions();
    }

    /** Saves the text before another cell is opened. @return false if the text cannot be entered; the reason is shown */
    boolean tryCommit() {
        if (address.isPresent()) {
            commit(AfterEdit.AWAY);
        }
        return address.isEmpty();
    }

    void focusField() {
        // The skin must exist first: created later, it would move the caret.
        field.applyCss();
        field.requestFocus();
        if (selectText) {
            field.selectAll();
            // Without the focus it is asked for again; when the keyboard comes back later, typing goes on.
            selectText = !field.isFocused();
        } else {
            field.end();
        }
    }

    /** Adds a letter that was typed before the field had the focus. */
    void append(String letter) {
        field.appendText(letter);
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> commit(AfterEdit.DOWN);
            case TAB -> commit(event.isShiftDown() ? AfterEdit.BEFORE : AfterEdit.NEXT);
            case ESCAPE -> cancel(AfterEdit.STAY);
            case DOWN, UP -> {
                if (suggestionBox.getChildren().isEmpty()) {
                    return;
                }
                moveSelection(event.getCode() == KeyCode.DOWN ? 1 : -1);
            }
            default -> {
                return;
            }
        }
        if (event.getCode() != KeyCode.ENTER || !event.isShortcutDown()) {
            event.consume();
        }
    }

    private void commit(AfterEdit way) {
        var at = address.orElseThrow();
        var options = suggestions();
        boolean isChosen = selectedSuggestion >= 0 && selectedSuggestion < options.size();
        var typed = isChosen ? options.get(selectedSuggestion) : field.getText();
        var row = new String[] {at.row()};
        isCreatingRow = at.row().equals(RegisterModel.NEW_ROW);
        boolean kept = message.guard(() -> row[0] = isChosen
                ? model.saveSuggestion(at.row(), at.column(), typed)
                : model.saveCell(at.row(), at.column(), typed));
        isCreatingRow = false;
        if (kept) {
            close(at);
            listener.edited(row[0], at.column(), way);
        }
    }

    private void cancel(AfterEdit way) {
        var at = address.orElseThrow();
        close(at);
        listener.edited(at.row(), at.column(), way);
    }

    private void close(CellAddress at) {
        address = Optional.empty();
        pause.stop();
        drafts.keep(at.row(), at.column(), "");
    }

    private List<String> suggestions() {
        return address.map(at -> model.suggestions(at.column(), field.getText()))
                .orElse(List.of());
    }

    private void showSuggestions() {
        selectedSuggestion = -1;
        var options = suggestions();
        suggestionBox.getChildren().clear();
        for (int i = 0; i < options.size(); i++) {
            suggestionBox.getChildren().add(button(i, options.get(i)));
        }
        suggestionBox.setManaged(!suggestionBox.getChildren().isEmpty());
    }

    private Button button(int index, String text) {
        var button = Widgets.styled(new Button(text), "btn", "small-btn", "fitting");
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        // Must run before the click takes the focus from the field.
        button.setOnMousePressed(event -> {
            selectedSuggestion = index;
            commit(AfterEdit.STAY);
            event.consume();
        });
        return button;
    }

    private void moveSelection(int by) {
        var buttons = suggestionBox.getChildren();
        if (!buttons.isEmpty()) {
            selectedSuggestion =
                    Math.floorMod(selectedSuggestion < 0 && by < 0 ? -1 : selectedSuggestion + by, buttons.size());
            for (int i = 0; i < buttons.size(); i++) {
                buttons.get(i).pseudoClassStateChanged(CHOSEN, i == selectedSuggestion);
            }
        }
    }
}
