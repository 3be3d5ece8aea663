package org.commonground.ui.kit;

import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/**
 * A captioned text of several lines, taken when the focus leaves. Tab goes on, Enter breaks the line. What cannot be taken stays with
 * the sentence that says why.
 */
public final class CommitArea {

    private final TextArea area = new TextArea();
    private final FieldMessage message;
    private final VBox view;
    private final Consumer<String> commit;
    private String taken = "";

    /** @param commit may throw {@link org.commonground.workshop.Refused} */
    public CommitArea(Kit kit, String captionKey, Consumer<String> commit) {
        this.commit = commit;
        message = kit.fieldMessage();
        var caption = kit.ui().text(captionKey, "field-label");
        caption.setLabelFor(area);
        area.setId(captionKey.replace('.', '-'));
        area.setPrefColumnCount(10);
        TabKey.goesOn(area);
        // JavaFX must not wrap right-to-left text; there the line is scrolled.
        area.textProperty().subscribe(text -> area.setWrapText(!Wrapping.needed(text)));
        area.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                take();
            }
        });
        view = Ui.column(4, caption, area, message.view());
    }

    public VBox view() {
        return view;
    }

    public TextArea area() {
        return area;
    }

    /** Shows the value, unless something else is being typed or was refused. */
    public void show(String value) {
        if (area.getText().equals(taken) || area.getText().equals(value)) {
            if (!area.getText().equals(value)) {
                area.setText(value);
            }
            message.clear();
        }
        taken = value;
    }

    private void take() {
        var text = area.getText();
        if (!text.equals(taken) && message.guard(() -> commit.accept(text))) {
            // What was kept may read a little different (no spaces at its ends).
            area.setText(taken);
        }
        if (text.equals(taken)) {
            message.clear();
        }
    }
}
