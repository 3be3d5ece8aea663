package org.commonground.ui.control;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.layout.LineWrapping;

/**
 * A captioned text field that commits its text when it loses the focus, and a single line on Enter too. Rejected text stays in the field,
 * with the reason below it.
 */
public final class CommitField {

    private final TextInputControl field;
    private final FieldMessage message;
    private final VBox view;
    private final Consumer<String> commit;
    private String committed = "";
    private Optional<FieldDraft> draft = Optional.empty();

    /**
     * A single line.
     *
     * @param commit may throw {@link org.commonground.workshop.InvalidInput}
     */
    public CommitField(PageContext context, String captionKey, Consumer<String> commit) {
        this(context, captionKey, commit, new TextField());
        ((TextField) field).setOnAction(event -> commit());
    }

    private CommitField(PageContext context, String captionKey, Consumer<String> commit, TextInputControl field) {
        this.commit = commit;
        this.field = field;
        message = context.fieldMessage();
        var caption = context.caption(captionKey, field);
        field.setId(captionKey.replace('.', '-'));
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                commit();
            }
        });
        view = Widgets.column(4, caption, field, message.view());
    }

    /**
     * A text of several lines; Enter adds a line break, Tab moves the focus to the next control.
     *
     * @param rows the number of visible lines
     * @param commit may throw {@link org.commonground.workshop.InvalidInput}
     */
    public static CommitField area(PageContext context, String captionKey, int rows, Consumer<String> commit) {
        var area = new TextArea();
        area.setPrefColumnCount(10);
        area.setPrefRowCount(rows);
        TabTraversal.install(area);
        LineWrapping.install(area);
        return new CommitField(context, captionKey, commit, area);
    }

    /** Keeps what is typed and not committed, also where it was rejected, for the next visit and the next start. */
    public CommitField keepDraft(LiveWorkshop live, String key) {
        draft = Optional.of(FieldDraft.keep(field, live, key, () -> committed));
        return this;
    }

    public VBox view() {
        return view;
    }

    public TextInputControl field() {
        return field;
    }

    /** Shows the value, unless the field contains text that is not committed yet or was rejected. */
    public void show(String value) {
        if (field.getText().equals(committed) || field.getText().equals(value)) {
            // Setting the same text again would clear the selection.
            if (!field.getText().equals(value)) {
                field.setText(value);
            }
            message.clear();
        }
        committed = value;
    }

    /**
     * Commits the text.
     *
     * @return false if it was rejected; then the reason is shown
     */
    public boolean commit() {
        var text = field.getText();
        if (!text.equals(committed) && message.guard(() -> commit.accept(text))) {
            // The stored value may differ a little from what was typed, such as spaces at its ends.
            field.setText(committed);
            draft.ifPresent(FieldDraft::entered);
        }
        if (text.equals(committed)) {
            message.clear();
        }
        return field.getText().equals(committed);
    }
}
