package org.commonground.ui.vote;

import javafx.scene.control.Button;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;

/** Buttons that stand at several places of a vote. */
final class VoteButtons {

    private VoteButtons() {}

    static Button reveal(PageContext context, Runnable action) {
        return Widgets.withId("vote-reveal", context.button("console.vote.reveal", action, "primary"));
    }

    /** A button that asks before it discards the votes. */
    static Button discard(PageContext context, String key, Runnable action) {
        var button = context.button(
                key,
                () -> context.dialogs()
                        .confirm(
                                context.text("console.vote.discard_title"),
                                context.text("console.vote.discard_text"),
                                context.text("console.vote.discard_yes"),
                                action));
        button.setId("vote-discard");
        return button;
    }
}
