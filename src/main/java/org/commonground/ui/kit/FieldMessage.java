package org.commonground.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.commonground.workshop.Refused;

/** The message below a field that gives the reason why its text was rejected. The text stays in the field. */
public final class FieldMessage {

    private final Sentences sentences;
    private final Label label = Ui.wrapped("", "field-message");

    public FieldMessage(Sentences sentences) {
        this.sentences = sentences;
        clear();
    }

    public Node view() {
        return label;
    }

    public void say(String sentence) {
        Ui.showText(label, sentence);
    }

    public void clear() {
        say("");
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
        } catch (Refused refused) {
            say(sentences.of(refused));
            return false;
        }
    }
}
