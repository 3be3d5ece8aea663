package org.commonground.ui.control;

/** How the plan on one page is delivered at the end of the workshop. */
public enum OnePageDelivery {
    /** Save it and open it in its program. */
    OPEN("handout.open", "Shortcut+Shift+E"),
    /** Save and print it. */
    PRINT("handout.print", "Shortcut+P"),
    /** Save it and open a mail with the plan as text; the file is attached by hand. */
    MAIL("handout.mail", "Shortcut+Shift+A");

    private final String commandId;
    private final String shortcut;

    OnePageDelivery(String id, String keys) {
        this.commandId = id;
        this.shortcut = keys;
    }

    /** The id of the command, which is also the key of its text. */
    String commandId() {
        return commandId;
    }

    String shortcut() {
        return shortcut;
    }
}
