package org.commonground.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.commonground.i18n.Messages;

/** The words "Keys 0–5 here" beside a place where digits act at once, while it has the keyboard. */
public final class KeyHint {

    private KeyHint() {}

    /** @param target the place that takes the digits from {@code first} to {@code last} */
    public static Label of(Messages messages, Node target, int first, int last) {
        var hint = Widgets.keepWidth(Widgets.label(messages.get("kinds.keys_here", first, last), "tag", "key-hint"));
        // Its place is kept, so that nothing moves when the keyboard goes on.
        hint.visibleProperty().bind(target.focusWithinProperty());
        return hint;
    }
}
