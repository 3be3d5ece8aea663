package org.commonground.ui.kit;

import java.util.Arrays;
import java.util.List;

/** What is done with the plan on one page while people pack up. */
public enum Handout {
    /** Saved, and opened in the program for it. */
    OPEN("handout.open", "F11"),
    /** Saved and printed. */
    PRINT("handout.print", "Shift+F11"),
    /** Saved, and the plan in words in a mail that it can be attached to. */
    MAIL("handout.mail", "Shortcut+F11");

    private final String id;
    private final String keys;

    Handout(String id, String keys) {
        this.id = id;
        this.keys = keys;
    }

    /** A command for each, the same on every page that has them. */
    public static List<Command> commands(Navigator navigator, String workshopId) {
        return Arrays.stream(values())
                .map(how -> Command.of(how.id, () -> navigator.onePage(workshopId, how), how.keys))
                .toList();
    }
}
