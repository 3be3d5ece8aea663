package org.commonground.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.commonground.ui.layout.FocusScrolling;
import org.commonground.workshop.InvalidInput;

/** The message below a field that gives the reason why its text was rejected. The text stays in the field. */
public final class FieldMessage {

    private final FailureMessages failureMessages;
    private final Label label = Widgets.wrapped("", "field-message");

    FieldMessage(FailureMessages failureMessages) {
        this.failureMessages = failureMessages;
        clear();
    }

    public Node view() {
        return label;
    }

    public void show(String sentence) {
        Widgets.showText(label, sentence);
        if (!sentence.isEmpty()) {
            FocusScrolling.reveal(label);
        }
    }

    public void clear() {
        show("");
    }

    public String text() {
        return label.getText();
    }

    /**
     * Runs the action and clears the message, or shows why the input was rejected.
     *
     * @return whether the action succeeded
     */
    public boolean guard(Runnable action) {
        try {
            action.run();
            clear();
            return true;
        } catch (InvalidInput refused) {
            show(failureMessages.describe(refused));
            return false;
        }
    }
}
