package org.commonground.ui.kit;

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

    /** What the key does, for the help page. */
    String id() {
        return id;
    }

    String keys() {
        return keys;
    }
}
