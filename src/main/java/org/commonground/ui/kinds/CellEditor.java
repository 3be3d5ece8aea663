package org.commonground.ui.kinds;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.commonground.programme.StepKind.Column;
import org.commonground.ui.kit.FieldMessage;

/**
 * The one text field for the cells of a table, with suggestions below it and the reason if the text cannot be entered. It is not part of
 * the cells, which are reused while the table scrolls, so that its text is never lost.
 *
 * <p>People and choices are typed too instead of being picked from a pop-up list: the beginning of a name is enough, Enter goes to the next
 * cell, and pasted rows are read by the same rule.
 */
final class CellEditor extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final RegisterModel model;
    private final CellDrafts drafts;
    private final PauseTransition pause = new PauseTransition(Duration.millis(300));
    private final TextField field = new TextField();
    private final VBox fitting = new VBox(3);
    private final FieldMessage message;
    private final Ended ended;
    private Optional<Place> place = Optional.empty();
    private int offered = -1;
    private boolean keepsNew;
    private boolean selects;
    private String stood = "";

    /** The cell that is edited. */
    record Place(String row, Column column) {}

    /** Called when editing has ended; {@code row} is the id of the row that was saved. */
    interface Ended {
        void ended(String row, Column column, Way way);
    }

    /** Where the focus goes after an edit. */
    enum Way {
        STAY,
        DOWN,
        NEXT,
        BEFORE,
        /** The focus is elsewhere already. */
        AWAY
    }

    CellEditor(RegisterModel model, CellDrafts drafts, FieldMessage message, Ended ended) {
        super(4);
        this.model = model;
        this.drafts = drafts;
        this.message = message;
        this.ended = ended;
        field.setId("cell-editor");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.textProperty().subscribe(text -> {
            offer();
            // The timer is not restarted at each letter: it would never fire for somebody who types without a pause,
            // and the whole cell
            // could be lost.
            pause.play();
        });
        pause.setOnFinished(event -> place.ifPresent(at -> {
            var text = field.getText();
            drafts.keep(at.row(), at.column(), text.equals(stood) ? "" : text);
        }));
        field.focusedProperty().subscribe(focused -> {
            if (!focused
                    && place.isPresent()
                    && getScene() != null
                    && getScene().getFocusOwner() != field) {
                keep(Way.AWAY);
            }
        });
        getChildren().addAll(field, fitting, message.view());
    }

    /** The cell that is edited now. */
    Optional<Place> place() {
        return place;
    }

    boolean isAt(String row, Column column) {
        return place.filter(new Place(row, column)::equals).isPresent();
    }

    /** Whether a new row is being created from the text of the last line. */
    boolean keepsNew() {
        return keepsNew;
    }

    /** Opens the editor at a cell. @param select whether the text is selected, so that typing replaces it */
    void open(String row, Column column, String text, boolean select) {
        place = Optional.of(new Place(row, column));
        message.clear();
        stood = select ? text : "";
        field.setText(text);
        selects = select;
        offer();
    }

    /** Saves the text before another cell is opened. @return false if the text cannot be entered; the reason is shown */
    boolean settle() {
        if (place.isPresent()) {
            keep(Way.AWAY);
        }
        return place.isEmpty();
    }

    void type() {
        // The skin must exist first: created later, it would select the whole text.
        field.applyCss();
        field.requestFocus();
        // A field that gets the focus selects its text.
        if (!selects) {
            field.end();
        }
    }

    /** Adds a letter that was typed before the field had the focus. */
    void append(String letter) {
        field.appendText(letter);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> keep(Way.DOWN);
            case TAB -> keep(event.isShiftDown() ? Way.BEFORE : Way.NEXT);
            case ESCAPE -> end(Way.STAY);
            case DOWN -> choose(1);
            case UP -> choose(-1);
            default -> {
                return;
            }
        }
        if (event.getCode() != KeyCode.ENTER || !event.isShortcutDown()) {
            event.consume();
        }
    }

    private void keep(Way way) {
        var at = place.orElseThrow();
        var options = options();
        var typed = offered >= 0 && offered < options.size() ? options.get(offered) : field.getText();
        var row = new String[] {at.row()};
        keepsNew = at.row().equals(RegisterModel.NEW);
        boolean kept = message.guard(() -> row[0] = model.keep(at.row(), at.column(), typed));
        keepsNew = false;
        if (kept) {
            close(at);
            ended.ended(row[0], at.column(), way);
        }
    }

    private void end(Way way) {
        var at = place.orElseThrow();
        close(at);
        ended.ended(at.row(), at.column(), way);
    }

    private void close(Place at) {
        place = Optional.empty();
        pause.stop();
        drafts.keep(at.row(), at.column(), "");
    }

    private List<String> options() {
        return place.map(at -> model.fitting(at.column(), field.getText())).orElse(List.of());
    }

    private void offer() {
        offered = -1;
        fitting.getChildren().setAll(options().stream().map(this::button).toList());
        fitting.setManaged(!fitting.getChildren().isEmpty());
    }

    private Button button(String text) {
        var button = new Button(text);
        button.getStyleClass().addAll("btn", "small-btn", "fitting");
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        // Must run before the click takes the focus from the field.
        button.setOnMousePressed(event -> {
            field.setText(text);
            keep(Way.STAY);
            event.consume();
        });
        return button;
    }

    private void choose(int by) {
        var buttons = fitting.getChildren();
        if (!buttons.isEmpty()) {
            offered = Math.floorMod(offered < 0 && by < 0 ? -1 : offered + by, buttons.size());
            for (int i = 0; i < buttons.size(); i++) {
                buttons.get(i).pseudoClassStateChanged(CHOSEN, i == offered);
            }
        }
    }
}
