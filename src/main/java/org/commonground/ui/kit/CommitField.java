package org.commonground.ui.kit;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/**
 * A captioned line whose text is taken on Enter or when the focus leaves. What cannot be taken stays in the line with the sentence that
 * says why.
 */
public final class CommitField {

    private final TextField field = new TextField();
    private final FieldMessage message;
    private final VBox view;
    private final Consumer<String> commit;
    private String taken = "";

    /** @param commit may throw {@link org.commonground.workshop.Refused} */
    public CommitField(Kit kit, String captionKey, Consumer<String> commit) {
        this.commit = commit;
        message = kit.fieldMessage();
        var caption = kit.ui().text(captionKey, "field-label");
        caption.setLabelFor(field);
        field.setId(captionKey.replace('.', '-'));
        field.setOnAction(event -> take());
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                take();
            }
        });
        view = Ui.column(4, caption, field, message.view());
    }

    public VBox view() {
        return view;
    }

    public TextField field() {
        return field;
    }

    /** Shows the value, unless something else is being typed or was refused. */
    public void show(String value) {
        if (field.getText().equals(taken) || field.getText().equals(value)) {
            // What is selected stays selected.
            if (!field.getText().equals(value)) {
                field.setText(value);
            }
            message.clear();
        }
        taken = value;
    }

    /** Takes what stands in the line now. @return false where it is refused, and the sentence shown */
    public boolean take() {
        var text = field.getText();
        if (!text.equals(taken) && message.guard(() -> commit.accept(text))) {
            // What was kept may read a little different (no spaces at its ends).
            field.setText(taken);
        }
        if (text.equals(taken)) {
            message.clear();
        }
        return field.getText().equals(taken);
    }
}
