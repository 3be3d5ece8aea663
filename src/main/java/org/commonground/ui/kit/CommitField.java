package org.commonground.ui.kit;

import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

/**
 * A captioned text field that commits its text when it loses the focus, and a single line on Enter too. Rejected text stays in the field,
 * with the reason below it.
 */
public final class CommitField {

    private final TextInputControl field;
    private final FieldMessage message;
    private final VBox view;
    private final Consumer<String> commit;
    private String taken = "";

    /**
     * A single line.
     *
     * @param commit may throw {@link org.commonground.workshop.Refused}
     */
    public CommitField(Kit kit, String captionKey, Consumer<String> commit) {
        this(kit, captionKey, commit, new TextField());
        ((TextField) field).setOnAction(event -> take());
    }

    private CommitField(Kit kit, String captionKey, Consumer<String> commit, TextInputControl field) {
        this.commit = commit;
        this.field = field;
        message = kit.fieldMessage();
        var caption = kit.ui().caption(captionKey, field);
        field.setId(captionKey.replace('.', '-'));
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                take();
            }
        });
        view = Ui.column(4, caption, field, message.view());
    }

    /**
     * A text of several lines; Enter adds a line break, Tab moves the focus to the next control.
     *
     * @param rows the number of visible lines
     * @param commit may throw {@link org.commonground.workshop.Refused}
     */
    public static CommitField area(Kit kit, String captionKey, int rows, Consumer<String> commit) {
        var area = new TextArea();
        area.setPrefColumnCount(10);
        area.setPrefRowCount(rows);
        TabKey.goesOn(area);
        Wrapping.of(area);
        return new CommitField(kit, captionKey, commit, area);
    }

    public VBox view() {
        return view;
    }

    public TextInputControl field() {
        return field;
    }

    /** Shows the value, unless the field contains text that is not committed yet or was rejected. */
    public void show(String value) {
        if (field.getText().equals(taken) || field.getText().equals(value)) {
            // Setting the same text again would clear the selection.
            if (!field.getText().equals(value)) {
                field.setText(value);
            }
            message.clear();
        }
        taken = value;
    }

    /**
     * Commits the text.
     *
     * @return false if it was rejected; then the reason is shown
     */
    public boolean take() {
        var text = field.getText();
        if (!text.equals(taken) && message.guard(() -> commit.accept(text))) {
            // The stored value may differ a little from what was typed, such as spaces at its ends.
            field.setText(taken);
        }
        if (text.equals(taken)) {
            message.clear();
        }
        return field.getText().equals(taken);
    }
}
