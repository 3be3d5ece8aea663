package org.commonground.ui.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** The keys of one part of a page. They act while that part has the focus, and the help page lists them. */
public final class PaneKeys {

    private final List<Command> keys;
    private final Runnable afterEach;

    /**
     * @param ran runs after each of them
     * @throws IllegalArgumentException if two share a shortcut
     */
    public PaneKeys(Runnable ran, Command... keys) {
        this.afterEach = ran;
        this.keys = Command.requireDistinct(List.of(keys));
    }

    public List<Command> commands() {
        return keys;
    }

    /** Handles key events on the node and its descendants, except in text fields. */
    public void install(Node node) {
        node.addEventHandler(KeyEvent.ANY, event -> {
            if (!(event.getTarget() instanceof TextInputControl)) {
                handle(event);
            }
        });
    }

    /** Runs the command that has this shortcut, if there is one. */
    public void handle(KeyEvent event) {
        if (keys.stream().anyMatch(key -> key.tryRun(event))) {
            afterEach.run();
        }
    }
}
