package org.commonground.ui.control;

import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.commonground.ui.layout.LineWrapping;

/**
 * An editor in the place of the text that it changes. Enter commits, Shift+Enter adds a line break, losing the focus commits too, Esc
 * cancels. Rejected text stays in the editor, with the reason below it.
 */
public final class InlineEditor extends VBox {

    /** The rows that are shown at most; a longer text scrolls. */
    public static final int MOST_ROWS = 16;

    private final TextArea field;
    private final FieldMessage message;
    private final Consumer<String> keep;
    private final Runnable ended;
    private boolean hasEnded;

    /**
     * @param keep stores the text; may throw {@code Refused}
     * @param ended runs once, after the text was committed or cancelled
     */
    public InlineEditor(FieldMessage message, String text, Consumer<String> keep, Runnable ended) {
        super(4);
        this.message = message;
        this.keep = keep;
        this.ended = ended;
        field = Widgets.styled(Widgets.withId("inline-editor", new TextArea(text)), "inline-editor");
        LineWrapping.install(field);
        LineWrapping.growWithText(field, MOST_ROWS);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                focusLost();
            }
        });
        getChildren().addAll(field, message.view());
    }

    public void startEditing() {
        field.requestFocus();
        field.selectAll();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            field.replaceSelection("\n");
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            tryToCommit();
        }
    }

    /** Esc moves the focus to the scene's root. When the window loses the focus, the editor stays the focus owner. */
    private void focusLost() {
        var scene = getScene();
        if (hasEnded || scene == null || scene.getFocusOwner() == field) {
            return;
        }
        if (scene.getFocusOwner() == scene.getRoot()) {
            end();
        } else {
            tryToCommit();
        }
    }

    private void tryToCommit() {
        if (!hasEnded && message.guard(() -> keep.accept(field.getText()))) {
            end();
        }
    }

    private void end() {
        if (!hasEnded) {
            hasEnded = true;
            ended.run();
        }
    }
}
